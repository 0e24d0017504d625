"""What the other side has in a column -> the declaration of the column in a model."""

import ast
import re
from dataclasses import dataclass, replace
from typing import Any

from side_by_side.check.advice.column_edits import ColumnEdit, literal
from side_by_side.check.advice.constraint_fixes import ConstraintFix
from side_by_side.check.advice.models_source import Sources, Spot, render
from side_by_side.check.match import Constraint
from side_by_side.check.results import Edit, ModelDifference
from side_by_side.check.severity_rules import Schema
from side_by_side.column_types import common
from side_by_side.column_types.column_type import ColumnType, Variant
from side_by_side.column_types.lookup import general_type
from side_by_side.column_types.source import Builtin, Name
from side_by_side.schema.facts import Key, Listing, Value

#: Names of Python types that a suggested type may replace in ``Mapped[...]``.
_PLAIN_TYPES = {"int", "str", "float", "bool", "bytes", "Decimal", "datetime", "date", "time"} | {
    "timedelta",
    "UUID",
}


def apply_property(
    edit: ColumnEdit, difference: ModelDifference, database: str, wanted: Schema, current: Any
) -> bool:
    """Change a column's declaration to resolve a difference; return whether that was possible.

    ``current`` is the type of the model's column.
    """
    value = wanted.facts.get(difference.key)
    match difference.id:
        case "column.null":
            edit.set_null(null=bool(value))
        case "column.type":
            return _apply_type(edit, str(value), database, current)
        case "column.default" | "column.default_text":
            _apply_default(edit, value)
        case "column.identity":
            _apply_identity(edit, value)
        case "column.comment":
            edit.set_keyword("comment", literal(str(value)) if value else None)
        case "column.generated":
            _apply_generated(edit, value)
        case "column.collation":
            declared = wanted.facts.get(Key("column", difference.key.place, "type"))
            return _apply_collation(edit, value, general_type(database, str(declared)))
        case _:
            return False
    return True


def _apply_type(edit: ColumnEdit, declared: str, database: str, current: Any) -> bool:
    general = type(current).__name__
    length = re.fullmatch(r"(?:character varying|varchar)\((\d+)\)", declared)
    members = getattr(current, "enum_class", None)
    if length and members is not None:
        edit.set_enum(members.__name__, length[1])
        return True
    if database == "sqlite" and declared == "integer" and general in ("BigInteger", "SmallInteger"):
        # SQLite numbers rows only for a key spelled INTEGER; other databases keep their type.
        variant = Variant("INTEGER", dialects=("sqlite",))
        new: ColumnType | None = ColumnType(general, common.INT, variant=variant)
    else:
        new = general_type(database, declared, general)
    if new is None:
        return False
    edit.set_type(new)
    _annotate(edit, new)
    return True


def _annotate(edit: ColumnEdit, type_: ColumnType) -> None:
    """Replace the plain Python type in ``Mapped[...]`` by that of the new column type."""
    first, *more = type_.python.parts
    name = first.name if isinstance(first, Name | Builtin) and not more else ""
    if name not in _PLAIN_TYPES or not isinstance(edit.annotation, ast.Subscript):
        return
    target = edit.annotation.slice
    owner: ast.BinOp | ast.Subscript = edit.annotation
    if isinstance(target, ast.BinOp):
        owner, target = target, target.left
    plain = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
    if plain not in _PLAIN_TYPES or plain == name:
        return
    new = edit.syntax(type_.python)
    if isinstance(owner, ast.BinOp):
        owner.left = new
    else:
        owner.slice = new


def _apply_default(edit: ColumnEdit, value: Value) -> None:
    if value is None:
        edit.set_keyword("server_default", None)
    else:
        call = ast.Call(edit.name("text"), [literal(str(value))], [])
        edit.set_keyword("server_default", call)


def _apply_identity(edit: ColumnEdit, value: Value) -> None:
    edit.remove_argument("Identity")
    if value in ("by default", "always"):
        always = "always=True" if value == "always" else ""
        edit.set_argument("Identity", f"Identity({always})")
        edit.set_keyword("autoincrement", None)
    else:
        # SQLAlchemy numbers a single integer key by default.
        edit.set_keyword("autoincrement", None if value else literal(False))


def _apply_generated(edit: ColumnEdit, value: Value) -> None:
    if value is None:
        edit.remove_argument("Computed")
        return
    expression, _, storage = str(value).rpartition(" ")
    is_stored = storage.lower() == "stored"
    edit.set_argument("Computed", f"Computed({expression!r}, persisted={is_stored})")


def _apply_collation(edit: ColumnEdit, value: Value, type_: ColumnType | None) -> bool:
    if type_ is None or not type_.is_text:
        return False
    collation = str(value).strip('"') if value else ""
    edit.set_type(replace(type_, variant=None).collated(collation))
    return True


@dataclass
class NewColumn:
    """A column to insert after a neighbor that the models declare."""

    edit: ColumnEdit
    neighbor: Spot

    def edit_of_file(self) -> Edit:
        """Return the insertion."""
        margin = " " * self.neighbor.node.col_offset
        comma = "" if isinstance(self.edit.node, ast.AnnAssign) else ","
        last = self.neighbor.node.end_lineno or self.neighbor.node.lineno
        text = f"{margin}{render(self.edit.node)}{comma}"
        file, imports = self.neighbor.module.name, tuple(sorted(self.edit.imports))
        return Edit(text, file, last + 1, last, imports)


def new_column(
    database: str,
    wanted: Schema,
    sources: Sources,
    place: tuple[str, str],
    constraints: list[Constraint],
) -> NewColumn | None:
    """Return a column as the other side has it, None where no declaration is known.

    ``constraints`` are those of this column alone.
    """
    table, column = place
    neighbor = _neighbor(wanted, sources, table, column)
    facts = {key.name: value for key, value in wanted.facts.items() if key.place == place}
    type_ = general_type(database, str(facts["type"]))
    if neighbor is None or type_ is None or not column.isidentifier():
        return None
    edit = _empty_column(neighbor, column)
    python = ast.unparse(edit.syntax(type_.python))
    if isinstance(edit.node, ast.AnnAssign):
        inner = f"{python} | None" if facts["null"] else python
        mapped = ast.unparse(edit.name("Mapped", "sqlalchemy.orm"))
        edit.node.annotation = ast.parse(f"{mapped}[{inner}]", mode="eval").body
    elif not facts["null"]:
        edit.set_keyword("nullable", literal(False))
    edit.set_type(type_)
    for constraint in constraints:
        fix = ConstraintFix(database, constraint, None)
        if fix.column() is not None:
            fix.apply_to_column(edit)
    if facts.get("default") is not None:
        _apply_default(edit, facts["default"])
    return NewColumn(edit, neighbor)


def _neighbor(wanted: Schema, sources: Sources, table: str, column: str) -> Spot | None:
    """Return the nearest earlier column that the models declare, else the nearest later one."""
    names = wanted.facts.get(Key("table", (table,), "columns"))
    if not isinstance(names, Listing) or column not in names:
        return None
    position = names.index(column)
    for name in [*reversed(names[:position]), *names[position:]]:
        if (table, name) in sources.columns:
            return sources.columns[table, name]
    return None


def _empty_column(neighbor: Spot, column: str) -> ColumnEdit:
    """Return a column without arguments, declared in the style of its neighbor."""
    if isinstance(neighbor.node, ast.expr):
        edit = ColumnEdit(neighbor)
        call = ast.Call(edit.name("Column"), [literal(column)], [])
        edit.node = edit.call = call
        return edit
    statement = ast.parse(f"{column}: Mapped[int]").body[0]
    return ColumnEdit(Spot(neighbor.module, statement, column))
