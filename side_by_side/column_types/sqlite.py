"""The column types of SQLite, which keeps the spelling of the statement."""

from side_by_side.column_types import common
from side_by_side.column_types.common import GENERAL, Spelling, Table

TABLE: Table = GENERAL | {
    "bigint": Spelling(
        common.BIG_INTEGER, common.BIG_INTEGER, (common.DURATION, common.UNSIGNED_BIG_INTEGER)
    ),
    "integer": Spelling(common.INTEGER, common.INTEGER, (common.UNSIGNED_INTEGER,)),
    "smallint": Spelling(
        common.SMALL_INTEGER, common.SMALL_INTEGER, (common.UNSIGNED_SMALL_INTEGER,)
    ),
    "integer unsigned": Spelling(common.INTEGER, also=(common.POSITIVE_INTEGER,)),
    "smallint unsigned": Spelling(common.SMALL_INTEGER, also=(common.POSITIVE_SMALL_INTEGER,)),
    "bigint unsigned": Spelling(common.BIG_INTEGER, also=(common.POSITIVE_BIG_INTEGER,)),
    "bool": Spelling(common.BOOLEAN, common.DJANGO_BOOLEAN),
    "real": Spelling(common.DOUBLE, common.DJANGO_DOUBLE),
    # Of any number of digits: Django does not declare them on SQLite.
    "decimal": Spelling(common.NUMERIC),
    "blob": Spelling(common.BINARY, common.DJANGO_BINARY),
    "text": Spelling(common.TEXT, common.DJANGO_TEXT, (common.DJANGO_JSON,)),
    "varchar": Spelling(also=(common.STRING,)),
    "char(32)": Spelling(also=(common.DJANGO_UUID,)),
    "char(39)": Spelling(also=(common.IP_ADDRESS,)),
    "date": Spelling(common.DATE, common.DJANGO_DATE),
    "time": Spelling(common.TIME, common.DJANGO_TIME),
    "datetime": Spelling(common.DATETIME, common.UTC_DATETIME),
}
