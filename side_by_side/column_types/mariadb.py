"""The column types of MariaDB, as its catalogue spells them and as Django declares them."""

from side_by_side.column_types import common
from side_by_side.column_types.column_type import ColumnType, Options, Variant
from side_by_side.column_types.common import GENERAL, Spelling, Table, same
from side_by_side.column_types.source import Source

_MICROSECONDS: Options = (("fsp", 6),)


def _varied(
    name: str, python: Source, variant: str, options: Options = (), general: Options = ()
) -> ColumnType:
    """Return a general type that MariaDB has by another name or with other options."""
    return ColumnType(name, python, options=general, variant=Variant(variant, options))


_INTEGER = common.UNSIGNED_INTEGER
_BIG_INTEGER = common.UNSIGNED_BIG_INTEGER
_SMALL_INTEGER = common.UNSIGNED_SMALL_INTEGER
_TIME = _varied("Time", common.TIME_VALUE, "TIME", _MICROSECONDS)
_DATETIME = _varied(
    "DateTime", common.DATETIME_VALUE, "DATETIME", _MICROSECONDS, (("timezone", True),)
)

TABLE: Table = GENERAL | {
    "bigint": Spelling(common.BIG_INTEGER, common.BIG_INTEGER, (common.DURATION,)),
    "bigint(20)": Spelling(common.BIG_INTEGER, common.BIG_INTEGER, (common.DURATION,)),
    "bigint({_})": Spelling(common.BIG_INTEGER),
    "integer": same(common.INTEGER),
    "int(11)": same(common.INTEGER),
    "int({_})": Spelling(common.INTEGER),
    "smallint": same(common.SMALL_INTEGER),
    "smallint(6)": same(common.SMALL_INTEGER),
    "smallint({_})": Spelling(common.SMALL_INTEGER),
    "integer unsigned": Spelling(also=(common.POSITIVE_INTEGER, _INTEGER)),
    "int(10) unsigned": Spelling(_INTEGER, _INTEGER, (common.POSITIVE_INTEGER,)),
    "int({_}) unsigned": Spelling(_INTEGER),
    "bigint unsigned": Spelling(also=(common.POSITIVE_BIG_INTEGER, _BIG_INTEGER)),
    "bigint(20) unsigned": Spelling(_BIG_INTEGER, _BIG_INTEGER, (common.POSITIVE_BIG_INTEGER,)),
    "bigint({_}) unsigned": Spelling(_BIG_INTEGER),
    "smallint unsigned": Spelling(also=(common.POSITIVE_SMALL_INTEGER, _SMALL_INTEGER)),
    "smallint(5) unsigned": Spelling(
        _SMALL_INTEGER, _SMALL_INTEGER, (common.POSITIVE_SMALL_INTEGER,)
    ),
    "smallint({_}) unsigned": Spelling(_SMALL_INTEGER),
    "bool": Spelling(django=common.DJANGO_BOOLEAN),
    "tinyint(1)": Spelling(common.BOOLEAN, common.DJANGO_BOOLEAN),
    "double": Spelling(common.DOUBLE, common.DJANGO_DOUBLE),
    "double precision": Spelling(django=common.DJANGO_DOUBLE),
    "numeric({n}, {n})": Spelling(common.NUMERIC, common.MONEY),
    "decimal({n}, {n})": Spelling(common.NUMERIC, common.MONEY),
    "longblob": Spelling(_varied("LargeBinary", common.BYTES, "LONGBLOB"), common.DJANGO_BINARY),
    "longtext": Spelling(_varied("Text", common.STR, "LONGTEXT"), common.DJANGO_TEXT),
    "json": Spelling(also=(common.DJANGO_JSON,)),
    "varchar": Spelling(also=(common.STRING,)),
    # The length that Django writes where a field has none.
    "varchar(none)": Spelling(also=(common.STRING,)),
    "char(39)": Spelling(also=(common.IP_ADDRESS,)),
    "uuid": Spelling(common.UUID, common.DJANGO_UUID),
    "date": Spelling(common.DATE, common.DJANGO_DATE),
    "time": Spelling(common.TIME),
    "time(6)": Spelling(_TIME, common.DJANGO_TIME),
    "datetime": Spelling(common.DATETIME),
    "datetime(6)": Spelling(_DATETIME, common.UTC_DATETIME),
}
