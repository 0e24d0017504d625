"""The column types of PostgreSQL, as its catalogue spells them and as Django declares them."""

from side_by_side.column_types import common
from side_by_side.column_types.column_type import POSTGRESQL, ColumnType
from side_by_side.column_types.common import GENERAL, Spelling, Table, same
from side_by_side.column_types.source import Builtin, Name, Source, code


def _of_dialect(name: str, python: Source = common.STR) -> ColumnType:
    return ColumnType(name, python, POSTGRESQL)


def _range(name: str, python: Source) -> Spelling:
    return same(_of_dialect(name, code("{}[{}]", Name(POSTGRESQL, "Range"), python)))


_OPTIONAL_TEXTS = code("{}[{}, {} | None]", Builtin("dict"), Builtin("str"), Builtin("str"))
_AWARE = (("timezone", True),)

TABLE: Table = GENERAL | {
    "bigint": Spelling(
        common.BIG_INTEGER,
        common.BIG_INTEGER,
        (common.POSITIVE_BIG_INTEGER, common.UNSIGNED_BIG_INTEGER),
    ),
    "integer": Spelling(
        common.INTEGER, common.INTEGER, (common.POSITIVE_INTEGER, common.UNSIGNED_INTEGER)
    ),
    "smallint": Spelling(
        common.SMALL_INTEGER,
        common.SMALL_INTEGER,
        (common.POSITIVE_SMALL_INTEGER, common.UNSIGNED_SMALL_INTEGER),
    ),
    "boolean": Spelling(common.BOOLEAN, common.DJANGO_BOOLEAN),
    "double precision": Spelling(common.DOUBLE, common.DJANGO_DOUBLE),
    "real": same(common.REAL),
    "numeric": Spelling(common.NUMERIC),
    "numeric({n}, {n})": Spelling(common.NUMERIC, common.MONEY),
    "decimal({n}, {n})": Spelling(common.NUMERIC, common.MONEY),
    "bytea": Spelling(common.BINARY, common.DJANGO_BINARY),
    "text": Spelling(common.TEXT, common.DJANGO_TEXT),
    "varchar": Spelling(also=(common.STRING,)),
    "character varying": same(common.STRING),
    "citext": same(_of_dialect("CITEXT")),
    "date": Spelling(common.DATE, common.DJANGO_DATE),
    "time": Spelling(django=common.DJANGO_TIME),
    "time without time zone": Spelling(common.TIME, common.DJANGO_TIME),
    "time with time zone": Spelling(ColumnType("Time", common.TIME_VALUE, options=_AWARE)),
    "timestamp without time zone": same(common.DATETIME),
    "timestamp with time zone": Spelling(
        ColumnType("DateTime", common.DATETIME_VALUE, options=_AWARE), common.UTC_DATETIME
    ),
    "interval": Spelling(common.INTERVAL, common.DURATION),
    "uuid": Spelling(common.UUID, common.DJANGO_UUID),
    "inet": Spelling(_of_dialect("INET"), common.IP_ADDRESS),
    "json": Spelling(common.JSON),
    "jsonb": Spelling(_of_dialect("JSONB", common.JSON_VALUE), common.DJANGO_JSON),
    "hstore": same(_of_dialect("HSTORE", _OPTIONAL_TEXTS)),
    "tsvector": same(_of_dialect("TSVECTOR")),
    "tsquery": same(_of_dialect("TSQUERY")),
    "int4range": _range("INT4RANGE", common.INT),
    "int8range": _range("INT8RANGE", common.INT),
    "numrange": _range("NUMRANGE", common.DECIMAL),
    "daterange": _range("DATERANGE", common.DATE_VALUE),
    "tsrange": _range("TSRANGE", common.DATETIME_VALUE),
    "tstzrange": _range("TSTZRANGE", common.DATETIME_VALUE),
}
