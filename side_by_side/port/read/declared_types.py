"""Which SQLAlchemy type makes the column that Django declares, on all three databases.

A type is chosen by what each backend is told, not by the field's class: a field of one's own is
carried by the column that it declares.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Field

from side_by_side.port.model import ColumnType
from side_by_side.port.read.offline_editors import from_each
from side_by_side.port.write.imports import base, literal, sa, use

POSTGRESQL = "sqlalchemy.dialects.postgresql"


@dataclass(frozen=True)
class Declaration:
    """What Django tells each kind of database of a column's type."""

    spellings: Mapping[str, str]
    checked: bool
    collation: str = ""


#: SQLite, PostgreSQL, MariaDB, whether there is a check -> annotation and type.
PLAIN: dict[tuple[str, str, str, bool], tuple[str, str]] = {
    ("integer", "integer", "integer", False): ("int", sa("Integer")),
    ("bigint", "bigint", "bigint", False): ("int", sa("BigInteger")),
    ("smallint", "smallint", "smallint", False): ("int", sa("SmallInteger")),
    ("integer unsigned", "integer", "integer unsigned", True): ("int", base("PositiveInteger")),
    ("smallint unsigned", "smallint", "smallint unsigned", True): (
        "int",
        base("PositiveSmallInteger"),
    ),
    ("bigint unsigned", "bigint", "bigint unsigned", True): ("int", base("PositiveBigInteger")),
    ("bool", "boolean", "bool", False): ("bool", base("Boolean")),
    ("real", "double precision", "double precision", False): ("float", base("Double")),
    ("blob", "bytea", "longblob", False): ("bytes", base("Binary")),
    ("text", "text", "longtext", False): ("str", base("Text")),
    ("text", "jsonb", "json", True): (use("typing", "Any"), base("Json")),
    ("char(39)", "inet", "char(39)", False): ("str", base("IpAddress")),
    ("char(32)", "uuid", "uuid", False): (use("uuid", "UUID"), base("Uuid")),
    ("date", "date", "date", False): (use("datetime", "date"), sa("Date")),
    ("time", "time", "time(6)", False): (use("datetime", "time"), base("Time")),
    ("datetime", "timestamp with time zone", "datetime(6)", False): (
        use("datetime", "datetime"),
        base("UtcDateTime"),
    ),
    ("bigint", "interval", "bigint", False): (use("datetime", "timedelta"), base("Duration")),
}

#: Types whose annotation alone says them, in ``Base.type_annotation_map`` or SQLAlchemy's own.
SAID_BY_ANNOTATION = {
    sa("Integer"),
    base("Boolean"),
    base("Double"),
    base("Binary"),
    base("Uuid"),
    sa("Date"),
    base("Time"),
    base("UtcDateTime"),
    base("Duration"),
}

#: Types of PostgreSQL alone, by its spelling.
ON_POSTGRESQL = {
    "hstore": ("dict[str, str | None]", "HSTORE"),
    "tsvector": ("str", "TSVECTOR"),
    "tsquery": ("str", "TSQUERY"),
    "citext": ("str", "CITEXT"),
    "int4range": (f"{use(POSTGRESQL, 'Range')}[int]", "INT4RANGE"),
    "int8range": (f"{use(POSTGRESQL, 'Range')}[int]", "INT8RANGE"),
    "numrange": (f"{use(POSTGRESQL, 'Range')}[{use('decimal', 'Decimal')}]", "NUMRANGE"),
    "daterange": (f"{use(POSTGRESQL, 'Range')}[{use('datetime', 'date')}]", "DATERANGE"),
    "tstzrange": (f"{use(POSTGRESQL, 'Range')}[{use('datetime', 'datetime')}]", "TSTZRANGE"),
}

#: Spellings that are carried as they stand, and the values that drivers give for them.
STANDARD = {
    "int": "int",
    "integer": "int",
    "bigint": "int",
    "smallint": "int",
    "tinyint": "int",
    "mediumint": "int",
    "serial": "int",
    "bigserial": "int",
    "varchar": "str",
    "char": "str",
    "character": "str",
    "text": "str",
    "tinytext": "str",
    "mediumtext": "str",
    "longtext": "str",
    "inet": "str",
    "cidr": "str",
    "macaddr": "str",
    "bool": "bool",
    "boolean": "bool",
    "real": "float",
    "float": "float",
    "double": "float",
    "blob": "bytes",
    "bytea": "bytes",
    "binary": "bytes",
    "varbinary": "bytes",
    "longblob": "bytes",
}


def declaration(field: "Field[Any, Any]") -> Declaration | None:
    """Return what a field declares, or None where it has no column."""
    found: dict[str, str] = {}
    checked, collation = False, ""
    for kind, told in from_each(lambda _, editor: field.db_parameters(editor.connection)).items():
        if told["type"] is None:
            continue
        found[kind] = " ".join(str(told["type"]).split())
        checked = checked or bool(told["check"])
        collation = collation or str(told.get("collation") or "")
    return Declaration(found, checked, collation) if found else None


def column_type(field: "Field[Any, Any]", told: Declaration) -> tuple[ColumnType, bool]:
    """Return the type for a declaration, and whether its values are known to pass."""
    if _is_array(field, told):
        return _array(field)
    name = told.spellings.get("postgresql", "").lower()
    if name in ON_POSTGRESQL and len(set(told.spellings.values())) == 1:
        annotation, kind = ON_POSTGRESQL[name]
        return ColumnType(annotation, use(POSTGRESQL, kind)), True
    key = tuple(told.spellings.get(kind, "").lower() for kind in ("sqlite", "postgresql"))
    # Where Django refuses a field for MariaDB alone, its spelling follows from the others.
    third = {told.spellings["mariadb"].lower()} if "mariadb" in told.spellings else None
    for (*two, other, checked), (annotation, expression) in PLAIN.items():
        if tuple(two) == key and checked == told.checked and third in (None, {other}):
            return ColumnType(annotation, _collated(expression, told.collation)), True
    return _measured(told) or _declared(told)


def _collated(expression: str, collation: str) -> str:
    return f"{expression}(collation={literal(collation)})" if collation else expression


def _measured(told: Declaration) -> tuple[ColumnType, bool] | None:
    """Return the type for ``varchar(50)``, ``char(5)`` or ``numeric(5, 2)``."""
    spellings = {kind: text.lower() for kind, text in told.spellings.items()}
    if told.checked:
        return None
    names = set(spellings.values())
    if len(names) == 1 and (found := re.fullmatch(r"(varchar|char) ?\((\d+)\)", next(iter(names)))):
        kind = sa("String" if found[1] == "varchar" else "CHAR")
        collation = f", collation={literal(told.collation)}" if told.collation else ""
        return ColumnType("str", f"{kind}({found[2]}{collation})"), True
    if names == {"varchar"} or (names == {"varchar", "varchar(none)"}):
        collation = f"collation={literal(told.collation)}" if told.collation else ""
        return ColumnType("str", f"{sa('String')}({collation})"), True
    others = {text for kind, text in spellings.items() if kind != "sqlite"}
    if spellings.get("sqlite") == "decimal" and len(others) == 1:
        found = re.fullmatch(r"numeric\((\d+), (\d+)\)", next(iter(others)))
        if found:
            expression = f"{base('Money')}({found[1]}, {found[2]})"
            return ColumnType(use("decimal", "Decimal"), expression), True
    return None


def _is_array(field: "Field[Any, Any]", told: Declaration) -> bool:
    """Whether a field is an array; a range has a ``base_field`` as well."""
    return hasattr(field, "base_field") and told.spellings.get("postgresql", "").endswith("]")


def _array(field: "Field[Any, Any]") -> tuple[ColumnType, bool]:
    inner: Any = field
    told, dimensions = declaration(inner), 0
    while told is not None and _is_array(inner, told):
        inner, dimensions = inner.base_field, dimensions + 1
        told = declaration(inner)
    if told is None:
        told = Declaration({"postgresql": "text"}, checked=False)
    found, known = column_type(inner, told)
    annotation = found.annotation
    for _ in range(dimensions):
        annotation = f"list[{annotation}]"
    more = f", dimensions={dimensions}" if dimensions > 1 else ""
    kind = use(POSTGRESQL, "ARRAY")
    return ColumnType(annotation, f"{kind}({found.expression}{more})"), known


def _declared(told: Declaration) -> tuple[ColumnType, bool]:
    """Return a type that is only a spelling, and whether databases themselves have it."""
    names = {text.lower().split("(")[0].split(" ")[0] for text in told.spellings.values()}
    values = {STANDARD.get(name, "") for name in names}
    annotation = values.pop() if len(values) == 1 else ""
    spelled = dict(told.spellings)
    if len(set(spelled.values())) == 1:
        inside = literal(next(iter(spelled.values())))
    else:
        inside = ", ".join(f"{kind}={literal(text)}" for kind, text in spelled.items())
    if told.collation:
        inside += f", collation={literal(told.collation)}"
    expression = f"{base('Declared')}({inside})"
    return ColumnType(annotation or use("typing", "Any"), expression), names <= STANDARD.keys()
