"""A property of a column of the other side -> what to write for it in the column's line."""

import ast
import re
from typing import Any

from side_by_side.check.advice.column_edits import ColumnEdit, literal
from side_by_side.check.advice.suggested_types import Type, type_of
from side_by_side.check.classify import Finding
from side_by_side.check.severity import Schema
from side_by_side.schema.facts import Key, Value

_SIMPLE = {"int", "str", "float", "bool", "bytes", "Decimal", "datetime", "date", "time"} | {
    "timedelta",
    "UUID",
}


def put_right(edit: ColumnEdit, finding: Finding, database: str, wanted: Schema, now: Any) -> bool:
    """Change a column's line so that a difference of it goes; whether that was possible.

    ``now`` is the type that the model's column has.
    """
    value = wanted.facts.get(finding.key)
    match finding.id:
        case "column.null":
            edit.null(null=bool(value))
        case "column.type":
            return _type(edit, str(value), database, now)
        case "column.default" | "column.default_text":
            _default(edit, value)
        case "column.identity":
            _identity(edit, value)
        case "column.comment":
            edit.keyword("comment", literal(str(value)) if value else None)
        case "column.generated":
            _generated(edit, value)
        case "column.collation":
            return _collation(edit, value, wanted, finding, database)
        case _:
            return False
    return True


def _type(edit: ColumnEdit, declared: str, database: str, now: Any) -> bool:
    general = type(now).__name__
    length = re.fullmatch(r"(?:character varying|varchar)\((\d+)\)", declared)
    members = getattr(now, "enum_class", None)
    if length and members is not None:
        edit.enumeration(members.__name__, length[1])
        return True
    if database == "sqlite" and declared == "integer" and general in ("BigInteger", "SmallInteger"):
        # Only a key spelled INTEGER numbers rows on SQLite, and elsewhere it is to stay as it is.
        found: Type | None = Type(general, python="int", variant="INTEGER", dialects=("sqlite",))
    else:
        found = type_of(database, declared, general)
    if found is None:
        return False
    edit.type(found)
    _annotate(edit, found)
    return True


def _annotate(edit: ColumnEdit, type_: Type) -> None:
    """Let ``Mapped[...]`` name the values that the new type gives, where it names plain others."""
    module, _, name = type_.python.rpartition(".")
    if name not in _SIMPLE or not isinstance(edit.annotation, ast.Subscript):
        return
    target = edit.annotation.slice
    owner: ast.BinOp | ast.Subscript = edit.annotation
    if isinstance(target, ast.BinOp):
        owner, target = target, target.left
    plain = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
    if plain not in _SIMPLE or plain == name:
        return
    new = edit.name(name, module) if module else ast.Name(name)
    if isinstance(owner, ast.BinOp):
        owner.left = new
    else:
        owner.slice = new


def _default(edit: ColumnEdit, value: Value) -> None:
    if value is None:
        edit.keyword("server_default", None)
    else:
        call = ast.Call(edit.name("text"), [literal(str(value))], [])
        edit.keyword("server_default", call)


def _identity(edit: ColumnEdit, value: Value) -> None:
    edit.without("Identity")
    if value in ("by default", "always"):
        always = "always=True" if value == "always" else ""
        edit.argument("Identity", f"Identity({always})")
        edit.keyword("autoincrement", None)
    else:
        # A single integer key is numbered unless it is told not to be.
        edit.keyword("autoincrement", None if value else literal(False))


def _generated(edit: ColumnEdit, value: Value) -> None:
    if value is None:
        edit.without("Computed")
        return
    expression, _, kept = str(value).rpartition(" ")
    stored = kept.lower() == "stored"
    edit.argument("Computed", f"Computed({expression!r}, persisted={stored})")


def _collation(
    edit: ColumnEdit, value: Value, wanted: Schema, finding: Finding, database: str
) -> bool:
    declared = wanted.facts.get(Key("column", finding.key.place, "type"))
    found = type_of(database, str(declared))
    if found is None or found.name not in ("String", "Text"):
        return False
    said = [found.arguments] if found.arguments else []
    said += [f"collation={str(value).strip(chr(34))!r}"] if value else []
    edit.type(Type(found.name, ", ".join(said), found.python, found.module))
    return True
