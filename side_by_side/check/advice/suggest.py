"""Suggests for each difference the edit of the SQLAlchemy models that resolves it.

One edit resolves all differences of a column, and one all other differences of a table, so the
edits of a report can be applied in any order.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.column_edits import ColumnEdit
from side_by_side.check.advice.column_fixes import NewColumn, apply_property, new_column
from side_by_side.check.advice.constraint_fixes import MARIADB_OWN, ConstraintFix
from side_by_side.check.advice.models_source import Sources
from side_by_side.check.advice.table_edits import TableEdit
from side_by_side.check.classify import SchemaPair
from side_by_side.check.equivalence import same_condition, unquoted
from side_by_side.check.match import Constraint, constraints
from side_by_side.check.results import Edit, ModelDifference
from side_by_side.check.severity import Severity
from side_by_side.schema.differences import Missing

#: Differences in objects of these kinds are resolved in the table's arguments.
_TABLE_KINDS = frozenset({"unique", "check", "foreign_key", "index"})

#: What to do about differences that no edit resolves.
_NOTES = {
    "table.columns": "reorder the columns as on the side of {other}",
    "column.type_name": "nothing to do; sqlalchemy_django/base.py has types with these spellings",
    "column.default_text": "nothing to do; write the default as the other side does",
    "check.expression_text": "nothing to do; write the condition as the other side does",
    "check.json": "use Json of sqlalchemy_django/base.py as the type",
    "unique.order": "declare the columns in the other order",
}
_NAME = (
    'declare name="{wanted}"; NAMING_CONVENTION of sqlalchemy_django/base.py names as Django does'
)
_OWN_INDEX = (
    "nothing to do; InnoDB creates this index for a foreign key that no other index serves, and "
    "drops it when another does"
)

_Key = tuple[str, tuple[str, ...]]
_Numbered = tuple[int, ModelDifference]


def suggest_edits(
    pair: SchemaPair,
    differences: Sequence[ModelDifference],
    metadata: sa.MetaData | None,
    sources: Sources,
) -> list[Edit]:
    """Return an edit of the SQLAlchemy models for each difference, in the same order.

    ``metadata`` and ``sources`` are those of the SQLAlchemy side, one of the pair's two sides.
    """
    edits = _Suggester(pair, metadata, sources).edits(differences)
    return [edits[number] for number in range(len(differences))]


@dataclass
class _ColumnGroup:
    """The edit of one column, and the numbers of the differences that it resolves.

    ``excess`` are the differences that deleting the column resolves.
    """

    edit: ColumnEdit
    resolved: list[int] = field(default_factory=list)
    excess: list[int] = field(default_factory=list)

    def edits(self) -> dict[int, Edit]:
        """Return the edit for each of the differences."""
        spot = self.edit.spot
        file, first = spot.module.name, spot.node.lineno
        last = spot.node.end_lineno or first
        if self.excess:
            note = "delete the line, or add the field to Django's model"
            return dict.fromkeys(self.excess, Edit("", file, first, last, (), note))
        text = self.edit.text()
        if not self.resolved or text == "\n".join(spot.module.lines[first - 1 : last]):
            return {}
        imports = tuple(sorted(self.edit.imports))
        return dict.fromkeys(self.resolved, Edit(text, file, first, last, imports))


class _Suggester:
    """The two schemas and the SQLAlchemy models.

    ``wanted`` is the schema of the other side, ``current`` that of the SQLAlchemy side, which is
    number ``own`` of the two.
    """

    def __init__(self, pair: SchemaPair, metadata: sa.MetaData | None, sources: Sources) -> None:
        self.database = pair.database
        self.own = pair.labels.index("sqlalchemy")
        self.other = pair.labels[1 - self.own]
        schemas = (pair.first, pair.second)
        self.wanted, self.current = schemas[1 - self.own], schemas[self.own]
        self.metadata = metadata
        self.sources = sources
        self.constraints_wanted: dict[_Key, Constraint] = {
            (constraint.kind, constraint.place): self._with_plain_numbers(constraint)
            for constraint in constraints(self.wanted.facts)
        }
        self.constraints_current: dict[_Key, Constraint] = {
            (constraint.kind, constraint.place): constraint
            for constraint in constraints(self.current.facts)
        }

    def edits(self, differences: Sequence[ModelDifference]) -> dict[int, Edit]:
        """Return the edit for each difference, by the difference's number."""
        columns: dict[tuple[str, str], list[_Numbered]] = defaultdict(list)
        tables: dict[str, list[_Numbered]] = defaultdict(list)
        added: dict[str, list[tuple[int, NewColumn]]] = defaultdict(list)
        edits: dict[int, Edit] = {}
        for number, difference in enumerate(differences):
            edits[number] = Edit(note=self._note(difference))
            table, column = difference.table, self._column(difference)
            if column is not None and (table, column) in self.sources.columns:
                columns[table, column].append((number, difference))
            elif difference.id == "column.exists" and column is not None:
                if (new := self._new_column(table, column)) is not None:
                    edits[number] = new.edit_of_file()
                    added[table].append((number, new))
            elif table in self.sources.tables and self._is_in_table(difference):
                tables[table].append((number, difference))
        groups = {place: self._column_group(place, listed) for place, listed in columns.items()}
        for column_group in groups.values():
            edits |= column_group.edits()
        for table, listed in tables.items():
            of_table = [group for (name, _), group in groups.items() if name == table]
            edits |= self._table_edits(table, listed, of_table, added[table])
        return edits | self._enum_edits(differences, edits)

    def _note(self, difference: ModelDifference) -> str:
        """Return what to do about a difference, without a location in a file."""
        values = (difference.fact.first, difference.fact.second)
        wanted = values[1 - self.own]
        kind = difference.key.kind.replace("_", " ")
        if difference.id in _NOTES:
            return _NOTES[difference.id].format(other=self.other)
        if difference.key.name == "name":
            return "declare no name" if wanted is None else _NAME.format(wanted=wanted)
        if difference.id == "index.foreign_key" and self.database == "mariadb":
            return _OWN_INDEX
        if isinstance(values[self.own], Missing):
            return f"add the {kind} on the sqlalchemy side"
        if isinstance(wanted, Missing):
            return f"drop the {kind}, or add it on the {self.other} side"
        name = difference.key.name.replace("_", " ")
        return f"change {name} to its value on the {self.other} side"

    def _enum_edits(
        self, differences: Sequence[ModelDifference], edits: dict[int, Edit]
    ) -> dict[int, Edit]:
        """Return the edit for each enum of PostgreSQL that a column of the wrong type created."""
        created_by = {
            f"{(difference.fact.first, difference.fact.second)[self.own]}": edits[number]
            for number, difference in enumerate(differences)
            if difference.key.id == "column.type" and edits[number].file
        }
        return {
            number: edit
            for number, difference in enumerate(differences)
            if difference.key.kind == "enum"
            and (edit := created_by.get(f"public.{'.'.join(difference.key.place)}"))
        }

    def _with_plain_numbers(self, constraint: Constraint) -> Constraint:
        """Return a check with plain numbers, which Django writes as text on SQLite."""
        text = constraint.properties.get("expression")
        if constraint.kind != "check" or self.database != "sqlite" or not isinstance(text, str):
            return constraint
        types = self.wanted.types(constraint.place[0], text)
        if not types or not same_condition(self.database, text, unquoted(text), types):
            return constraint
        properties = constraint.properties | {"expression": unquoted(text)}
        return replace(constraint, properties=properties)

    def _is_in_table(self, difference: ModelDifference) -> bool:
        """Whether the table's arguments can resolve the difference."""
        if difference.severity is Severity.COSMETIC or difference.id == "check.json":
            return False
        if difference.id in MARIADB_OWN and self.database == "mariadb":
            return False
        return difference.key.kind in _TABLE_KINDS or difference.key.id == "column.identity"

    def _fix(self, difference: ModelDifference) -> ConstraintFix | None:
        key: _Key = (difference.key.kind, difference.key.place)
        wanted, current = self.constraints_wanted.get(key), self.constraints_current.get(key)
        return ConstraintFix(self.database, wanted, current) if wanted or current else None

    def _column(self, difference: ModelDifference) -> str | None:
        """Return the column whose declaration resolves the difference, if there is one."""
        if difference.key.kind == "column":
            # SQLite's AUTOINCREMENT is an argument of the table.
            is_in_table = difference.key.id == "column.identity" and self.database == "sqlite"
            return None if is_in_table else difference.key.place[1]
        fix = self._fix(difference)
        if fix is None or difference.severity is Severity.COSMETIC:
            return None
        return fix.column()

    def _new_column(self, table: str, column: str) -> NewColumn | None:
        of_column = [
            constraint
            for constraint in self.constraints_wanted.values()
            if constraint.place[0] == table and constraint.columns == (column,)
        ]
        return new_column(self.database, self.wanted, self.sources, (table, column), of_column)

    def _column_group(self, place: tuple[str, str], listed: list[_Numbered]) -> _ColumnGroup:
        group = _ColumnGroup(ColumnEdit(self.sources.columns[place]))
        for number, difference in listed:
            if difference.key.id == "column.exists":
                group.excess.append(number)
            elif group.edit.call is not None and self._apply(group.edit, difference):
                group.resolved.append(number)
        return group

    def _apply(self, edit: ColumnEdit, difference: ModelDifference) -> bool:
        """Change a column's declaration to resolve a difference; return whether that worked."""
        if difference.key.kind != "column":
            fix = self._fix(difference)
            return fix is not None and fix.apply_to_column(edit)
        current = self._current_type(difference)
        return apply_property(edit, difference, self.database, self.wanted, current)

    def _current_type(self, difference: ModelDifference) -> Any:
        tables = self.metadata.tables if self.metadata is not None else {}
        table, column = tables.get(difference.table), difference.key.place[1]
        return table.c[column].type if table is not None and column in table.c else None

    def _table_edits(
        self,
        table: str,
        listed: list[_Numbered],
        columns: list[_ColumnGroup],
        added: list[tuple[int, NewColumn]],
    ) -> dict[int, Edit]:
        edit = TableEdit(self.sources.tables[table])
        if not edit.is_readable:
            return {}
        resolved = []
        for number, difference in listed:
            if difference.key.id == "column.identity":
                is_numbered = self.wanted.facts.get(difference.key) is not None
                edit.set_option("sqlite_autoincrement", is_numbered)
                resolved.append(number)
            elif (fix := self._fix(difference)) is not None and fix.apply_to_table(edit):
                resolved.append(number)
        if not resolved:
            return {}
        if edit.is_call:
            # One call also declares the columns, so one edit resolves their differences as well.
            for number, new in added:
                edit.imports |= new.edit.imports
                resolved.append(number)
                edit.insert_after(new.neighbor.node, new.edit.node)
            for group in columns:
                edit.imports |= group.edit.imports
                resolved += group.resolved
                edit.replace(group.edit.spot.node, group.edit.node)
        return dict.fromkeys(resolved, edit.edit_of_file())
