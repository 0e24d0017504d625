"""The type of a column as the catalogue tells it -> the type that a person would write."""

import re

from side_by_side.port.model import ColumnType
from side_by_side.port.read.declared_types import ON_POSTGRESQL, POSTGRESQL, STANDARD
from side_by_side.port.write.imports import base, literal, sa, use

#: What an annotation with ``Any`` stands for is not known; drivers give what they have.
ANY = use("typing", "Any")

DATETIME = ColumnType(use("datetime", "datetime"), base("UtcDateTime"))
TIME = ColumnType(use("datetime", "time"), base("Time"))
DATE = ColumnType(use("datetime", "date"), sa("Date"))
UUID = ColumnType(use("uuid", "UUID"), base("Uuid"))
TEXT = ColumnType("str", base("Text"))
BINARY = ColumnType("bytes", base("Binary"))
BOOLEAN = ColumnType("bool", base("Boolean"))
DOUBLE = ColumnType("float", base("Double"))
BIG = ColumnType("int", sa("BigInteger"))
INTEGER = ColumnType("int", sa("Integer"))
SMALL = ColumnType("int", sa("SmallInteger"))

JSON = ColumnType(ANY, base("Json"))

#: The types that are one word or a few, by kind of database and spelling.
PLAIN: dict[str, dict[str, ColumnType]] = {
    "sqlite": {
        "bigint": BIG,
        "integer": INTEGER,
        "smallint": SMALL,
        "bool": BOOLEAN,
        "real": DOUBLE,
        "blob": BINARY,
        "text": TEXT,
        "date": DATE,
        "time": TIME,
        "datetime": DATETIME,
    },
    "postgresql": {
        "bigint": BIG,
        "integer": INTEGER,
        "smallint": SMALL,
        "boolean": BOOLEAN,
        "double precision": DOUBLE,
        "bytea": BINARY,
        "text": TEXT,
        "date": DATE,
        "time without time zone": TIME,
        "timestamp with time zone": DATETIME,
        "timestamp without time zone": ColumnType(use("datetime", "datetime"), sa("DateTime")),
        "real": ColumnType("float", sa("REAL")),
        "interval": ColumnType(use("datetime", "timedelta"), base("Duration")),
        "uuid": UUID,
        "inet": ColumnType("str", base("IpAddress")),
        "jsonb": JSON,
        "character varying": ColumnType("str", f"{sa('String')}()"),
    },
    "mariadb": {
        "bigint(20)": BIG,
        "int(11)": INTEGER,
        "smallint(6)": SMALL,
        "tinyint(1)": BOOLEAN,
        "double": DOUBLE,
        "longblob": BINARY,
        "longtext": TEXT,
        "date": DATE,
        "time(6)": TIME,
        "datetime(6)": DATETIME,
        "uuid": UUID,
    },
}

#: With a check that they are not negative, these are the types of ``base.py`` that bring one.
POSITIVE = {
    "integer unsigned": "PositiveInteger",
    "smallint unsigned": "PositiveSmallInteger",
    "bigint unsigned": "PositiveBigInteger",
    "int(10) unsigned": "PositiveInteger",
    "smallint(5) unsigned": "PositiveSmallInteger",
    "bigint(20) unsigned": "PositiveBigInteger",
}

_VARCHAR = re.compile(r"(?:character varying|varchar) ?\((\d+)\)")
_CHAR = re.compile(r"(?:character|char) ?\((\d+)\)")
_DECIMAL = re.compile(r"(?:numeric|decimal)\((\d+), ?(\d+)\)")


def type_of(kind: str, spelling: str, collation: str = "", *, checked: bool = False) -> ColumnType:
    """Return the type for a column; ``checked`` is whether there is a check that it is positive.

    What SQLAlchemy has no type for is written as it is spelled.
    """
    plain = PLAIN[kind].get(spelling)
    inside = f"collation={literal(collation)}" if collation else ""
    if plain is not None:
        return ColumnType(plain.annotation, f"{plain.expression}({inside})") if inside else plain
    if checked and spelling in POSITIVE:
        return ColumnType("int", base(POSITIVE[spelling]))
    if found := _VARCHAR.fullmatch(spelling):
        listed = ", ".join(each for each in (found[1], inside) if each)
        return ColumnType("str", f"{sa('String')}({listed})")
    if (found := _CHAR.fullmatch(spelling)) and not inside:
        return ColumnType("str", f"{sa('CHAR')}({found[1]})")
    if (found := _DECIMAL.fullmatch(spelling)) and kind != "sqlite":
        return ColumnType(use("decimal", "Decimal"), f"{base('Money')}({found[1]}, {found[2]})")
    if spelling in ON_POSTGRESQL and kind == "postgresql":
        annotation, name = ON_POSTGRESQL[spelling]
        return ColumnType(annotation, use(POSTGRESQL, name))
    word = re.split(r"[ (]", spelling)[0]
    annotation = STANDARD.get(word, ANY) if not spelling.endswith("]") else ANY
    listed = ", ".join(each for each in (literal(spelling), inside) if each)
    return ColumnType(annotation, f"{base('Declared')}({listed})")


def kept_values(old: ColumnType, new: ColumnType) -> ColumnType:
    """Return the new type with the values of the old one, where only a length has changed."""
    length = re.search(r"String\((\d+)", new.expression)
    if base("choice") in old.expression and length:
        return ColumnType(old.annotation, re.sub(r"\d+\)$", f"{length[1]})", old.expression))
    return new
