"""What a column's type in the database is called in SQLAlchemy, and its values in Python."""

import re
from dataclasses import dataclass

SQLALCHEMY = "sqlalchemy"
DIALECTS = "sqlalchemy.dialects"
POSTGRESQL = f"{DIALECTS}.postgresql"
#: A file of this project that needs SQLAlchemy only and is copied beside people's models.
COPIED = "sqlalchemy_django.base"


@dataclass(frozen=True)
class Type:
    """A type as it is written: its name and module, its arguments, its values in Python.

    ``variant`` is what it must be called on the ``dialects``, where the general type is another.
    """

    name: str
    arguments: str = ""
    python: str = "str"
    module: str = SQLALCHEMY
    variant: str = ""
    dialects: tuple[str, ...] = ("mysql", "mariadb")


#: Patterns of the types of each database, and how they are written. ``\\1`` is what was matched.
_GENERAL: dict[str, Type] = {
    "bigint": Type("BigInteger", python="int"),
    "smallint": Type("SmallInteger", python="int"),
    "integer": Type("Integer", python="int"),
    "boolean": Type("Boolean", python="bool"),
    "date": Type("Date", python="datetime.date"),
    "text": Type("Text"),
    r"(?:character varying|varchar)\((\d+)\)": Type("String", r"\1"),
    r"(?:character|char)\((\d+)\)": Type("CHAR", r"\1"),
    r"(?:numeric|decimal)\((\d+),\s*(\d+)\)": Type("Numeric", r"\1, \2", "decimal.Decimal"),
    "uuid": Type("Uuid", python="uuid.UUID"),
}
_TYPES: dict[str, dict[str, Type]] = {
    "postgresql": _GENERAL
    | {
        "character varying": Type("String"),
        "numeric": Type("Numeric", python="decimal.Decimal"),
        "double precision": Type("Double", python="float"),
        "real": Type("REAL", python="float"),
        "timestamp with time zone": Type("DateTime", "timezone=True", "datetime.datetime"),
        "timestamp without time zone": Type("DateTime", python="datetime.datetime"),
        "time without time zone": Type("Time", python="datetime.time"),
        "time with time zone": Type("Time", "timezone=True", "datetime.time"),
        "interval": Type("Interval", python="datetime.timedelta"),
        "bytea": Type("LargeBinary", python="bytes"),
        "json": Type("JSON", python="dict[str, Any]"),
        "jsonb": Type("JSONB", python="dict[str, Any]", module=POSTGRESQL),
        "inet": Type("INET", module=POSTGRESQL),
        "citext": Type("CITEXT", module=POSTGRESQL),
        "hstore": Type("HSTORE", python="dict[str, str | None]", module=POSTGRESQL),
        "tsvector": Type("TSVECTOR", module=POSTGRESQL),
    }
    | {
        f"{name}range": Type(f"{name.upper()}RANGE", python="Any", module=POSTGRESQL)
        for name in ("int4", "int8", "num", "ts", "tstz", "date")
    },
    "mariadb": _GENERAL
    | {
        r"tinyint\(1\)": Type("Boolean", python="bool"),
        r"int\(\d+\)": Type("Integer", python="int"),
        r"bigint\(\d+\)": Type("BigInteger", python="int"),
        r"smallint\(\d+\)": Type("SmallInteger", python="int"),
        r"int\(\d+\) unsigned": Type("Integer", python="int", variant="INTEGER(unsigned=True)"),
        r"bigint\(\d+\) unsigned": Type(
            "BigInteger", python="int", variant="BIGINT(unsigned=True)"
        ),
        r"smallint\(\d+\) unsigned": Type(
            "SmallInteger", python="int", variant="SMALLINT(unsigned=True)"
        ),
        "double": Type("Double", python="float"),
        "longtext": Type("Text", variant="LONGTEXT"),
        "longblob": Type("LargeBinary", python="bytes", variant="LONGBLOB"),
        "datetime": Type("DateTime", python="datetime.datetime"),
        r"datetime\(6\)": Type(
            "DateTime", "timezone=True", "datetime.datetime", variant="DATETIME(fsp=6)"
        ),
        "time": Type("Time", python="datetime.time"),
        r"time\(6\)": Type("Time", python="datetime.time", variant="TIME(fsp=6)"),
    },
    "sqlite": _GENERAL
    | {
        "bool": Type("Boolean", python="bool"),
        "real": Type("Double", python="float"),
        "decimal": Type("Numeric", python="decimal.Decimal"),
        "datetime": Type("DateTime", python="datetime.datetime"),
        "time": Type("Time", python="datetime.time"),
        "blob": Type("LargeBinary", python="bytes"),
        "integer unsigned": Type("Integer", python="int"),
        "smallint unsigned": Type("SmallInteger", python="int"),
        "bigint unsigned": Type("BigInteger", python="int"),
    },
}

#: Where Django stores a value of Python's in its own way: what SQLAlchemy's general type is, what
#: the column is on Django's side, and the type that does as Django does.
_AS_DJANGO = (
    ("Interval", r"bigint(?:\(20\))?", Type("Duration", "", "datetime.timedelta", COPIED)),
    ("JSON", "text", Type("Json", "", "dict[str, Any]", COPIED)),
)


def type_of(database: str, declared: str, now: str = "") -> Type | None:
    """Return how a type of a database is written, None where that is not known.

    ``now`` is the class of the type that the model has so far.
    """
    for general, pattern, found in _AS_DJANGO:
        if now == general and re.fullmatch(pattern, declared):
            return found
    if database == "postgresql" and declared.endswith("[]"):
        inner = type_of(database, declared.removesuffix("[]"))
        if inner is None or inner.module != SQLALCHEMY:
            return None
        call = f"{inner.name}({inner.arguments})" if inner.arguments else inner.name
        return Type("ARRAY", call, f"list[{inner.python}]", POSTGRESQL)
    for pattern, found in _TYPES[database].items():
        if match := re.fullmatch(pattern, declared):
            arguments = match.expand(found.arguments) if found.arguments else ""
            return Type(found.name, arguments, found.python, found.module, found.variant)
    return None
