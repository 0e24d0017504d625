"""The line of a column that the SQLAlchemy side lacks."""

import ast
from dataclasses import dataclass

from side_by_side.check.advice.column_edits import ColumnEdit, literal
from side_by_side.check.advice.constraint_edits import RuleAdvice
from side_by_side.check.advice.edit import Line
from side_by_side.check.advice.models_source import Sources, Spot, written
from side_by_side.check.advice.suggested_types import type_of
from side_by_side.check.match import Rule
from side_by_side.check.severity import Schema
from side_by_side.schema.facts import Key, Listing, Value


@dataclass
class NewColumn:
    """A column to add behind one that the models have."""

    edit: ColumnEdit
    before: Spot

    def line(self) -> Line:
        """Return the line to add."""
        margin = " " * self.before.node.col_offset
        comma = "" if isinstance(self.edit.node, ast.AnnAssign) else ","
        last = self.before.node.end_lineno or self.before.node.lineno
        text = f"{margin}{written(self.edit.node)}{comma}"
        file, imports = self.before.module.shown, tuple(sorted(self.edit.imports))
        return Line(text, file, last + 1, last, imports)


def new_column(
    database: str, wanted: Schema, sources: Sources, place: tuple[str, str], rules: list[Rule]
) -> NewColumn | None:
    """Return a column as the other side has it, None where it cannot be written."""
    table, column = place
    before = _before(wanted, sources, table, column)
    facts = {key.name: value for key, value in wanted.facts.items() if key.place == place}
    type_ = type_of(database, str(facts["type"]))
    if before is None or type_ is None or not column.isidentifier():
        return None
    module, _, name = type_.python.rpartition(".")
    edit = _empty(before, column)
    python = ast.unparse(edit.name(name, module)) if module else type_.python
    if isinstance(edit.node, ast.AnnAssign):
        inner = f"{python} | None" if facts["null"] else python
        mapped = ast.unparse(edit.name("Mapped", "sqlalchemy.orm"))
        edit.node.annotation = ast.parse(f"{mapped}[{inner}]", mode="eval").body
    elif not facts["null"]:
        edit.keyword("nullable", literal(False))
    edit.type(type_)
    _say(edit, database, facts, rules)
    return NewColumn(edit, before)


def _say(edit: ColumnEdit, database: str, facts: dict[str, Value], rules: list[Rule]) -> None:
    for rule in rules:
        advice = RuleAdvice(database, rule, None)
        if advice.column() is not None:
            advice.in_column(edit)
    if (default := facts.get("default")) is not None:
        call = ast.Call(edit.name("text"), [literal(str(default))], [])
        edit.keyword("server_default", call)


def _before(wanted: Schema, sources: Sources, table: str, column: str) -> Spot | None:
    """Return the nearest column before this one that the models have, or the one behind it."""
    names = wanted.facts.get(Key("table", (table,), "columns"))
    if not isinstance(names, Listing) or column not in names:
        return None
    position = names.index(column)
    for name in [*reversed(names[:position]), *names[position:]]:
        if (table, name) in sources.columns:
            return sources.columns[table, name]
    return None


def _empty(before: Spot, column: str) -> ColumnEdit:
    """Return a column that says nothing yet, written as its neighbour is."""
    if isinstance(before.node, ast.expr):
        edit = ColumnEdit(before)
        call = ast.Call(edit.name("Column"), [literal(column)], [])
        edit.node = edit.call = call
        return edit
    statement = ast.parse(f"{column}: Mapped[int]").body[0]
    return ColumnEdit(Spot(before.module, statement, column))
