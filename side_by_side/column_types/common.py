"""The column types that more than one database has, and what an entry of a table is."""

from dataclasses import dataclass

from side_by_side.column_types.column_type import BASE, ColumnType, Variant, builtin
from side_by_side.column_types.source import Builtin, Name, Source, code


def python(module: str, name: str) -> Source:
    """Return the source of a class of the standard library."""
    return code("{}", Name(module, name))


ANY = python("typing", "Any")
INT, STR, BOOL, FLOAT, BYTES = map(builtin, ("int", "str", "bool", "float", "bytes"))
DATE_VALUE = python("datetime", "date")
TIME_VALUE = python("datetime", "time")
DATETIME_VALUE = python("datetime", "datetime")
TIMEDELTA = python("datetime", "timedelta")
DECIMAL = python("decimal", "Decimal")
UUID_VALUE = python("uuid", "UUID")
JSON_VALUE = code("{}[{}, {}]", Builtin("dict"), Builtin("str"), ANY)

# Of SQLAlchemy.
INTEGER = ColumnType("Integer", INT)
BIG_INTEGER = ColumnType("BigInteger", INT, alias="BigInt")
SMALL_INTEGER = ColumnType("SmallInteger", INT)
BOOLEAN = ColumnType("Boolean", BOOL)
DOUBLE = ColumnType("Double", FLOAT)
REAL = ColumnType("REAL", FLOAT)
NUMERIC = ColumnType("Numeric", DECIMAL)
STRING = ColumnType("String", STR)
CHAR = ColumnType("CHAR", STR)
TEXT = ColumnType("Text", STR)
BINARY = ColumnType("LargeBinary", BYTES)
DATE = ColumnType("Date", DATE_VALUE)
TIME = ColumnType("Time", TIME_VALUE)
DATETIME = ColumnType("DateTime", DATETIME_VALUE)
INTERVAL = ColumnType("Interval", TIMEDELTA)
UUID = ColumnType("Uuid", UUID_VALUE)
JSON = ColumnType("JSON", JSON_VALUE)

# Of ``base.py``: they store values as Django does.
DJANGO_BOOLEAN = ColumnType("Boolean", BOOL, BASE)
DJANGO_DOUBLE = ColumnType("Double", FLOAT, BASE)
DJANGO_TEXT = ColumnType("Text", STR, BASE)
DJANGO_BINARY = ColumnType("Binary", BYTES, BASE)
DJANGO_DATE = ColumnType("Date", DATE_VALUE, BASE)
DJANGO_TIME = ColumnType("Time", TIME_VALUE, BASE)
DJANGO_UUID = ColumnType("Uuid", UUID_VALUE, BASE)
DJANGO_JSON = ColumnType("Json", ANY, BASE, is_checked=True)
FILE_NAME = ColumnType("FileName", STR, BASE)
UTC_DATETIME = ColumnType("UtcDateTime", DATETIME_VALUE, BASE)
LOCAL_DATETIME = ColumnType("LocalDateTime", DATETIME_VALUE, BASE)
DURATION = ColumnType("Duration", TIMEDELTA, BASE)
MONEY = ColumnType("Money", DECIMAL, BASE)
IP_ADDRESS = ColumnType("IpAddress", STR, BASE)
POSITIVE_INTEGER = ColumnType("PositiveInteger", INT, BASE, is_checked=True)
POSITIVE_SMALL_INTEGER = ColumnType("PositiveSmallInteger", INT, BASE, is_checked=True)
POSITIVE_BIG_INTEGER = ColumnType("PositiveBigInteger", INT, BASE, is_checked=True)


def _unsigned(name: str, variant: str) -> ColumnType:
    """Return the type of a key to a positive number, which is checked where it is declared."""
    return ColumnType(name, INT, variant=Variant(variant, (("unsigned", True),)))


UNSIGNED_INTEGER = _unsigned("Integer", "INTEGER")
UNSIGNED_SMALL_INTEGER = _unsigned("SmallInteger", "SMALLINT")
UNSIGNED_BIG_INTEGER = _unsigned("BigInteger", "BIGINT")

#: The types of keys that the database counts up, each with its annotated type.
BIG_KEY = ColumnType("BIG_KEY", INT, BASE, alias="BigKey")
INTEGER_KEY = ColumnType("Integer", INT, alias="IntegerKey")
SMALL_KEY = ColumnType("SMALL_KEY", INT, BASE, alias="SmallKey")


@dataclass(frozen=True)
class Spelling:
    """The column types that a database spells in one way."""

    #: The type of SQLAlchemy itself; ``check`` suggests it.
    general: ColumnType | None = None
    #: The type that stores values as Django does; ``port`` writes it.
    django: ColumnType | None = None
    #: Further types of ``base.py`` that have this spelling on this database.
    also: tuple[ColumnType, ...] = ()


#: By the spelling, in which ``{n}`` is a number that the type takes as an argument, and ``{_}`` one
#: that it does not take. The first that fits counts.
Table = dict[str, Spelling]


def same(type_: ColumnType) -> Spelling:
    """Return the entry of a type of SQLAlchemy that is Django's as well."""
    return Spelling(type_, type_)


#: How SQLAlchemy spells types, whether a database has them under this name or not.
GENERAL: Table = {
    "bigint": Spelling(BIG_INTEGER),
    "smallint": Spelling(SMALL_INTEGER),
    "integer": Spelling(INTEGER),
    "boolean": Spelling(BOOLEAN),
    "date": Spelling(DATE),
    "text": Spelling(TEXT),
    "uuid": Spelling(UUID),
    "varchar({n})": same(STRING),
    "character varying({n})": same(STRING),
    "char({n})": same(CHAR),
    "character({n})": same(CHAR),
    "numeric({n}, {n})": Spelling(NUMERIC),
    "decimal({n}, {n})": Spelling(NUMERIC),
}
