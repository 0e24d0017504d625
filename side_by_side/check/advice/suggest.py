"""Suggests for each difference the edit of the SQLAlchemy models that resolves it.

One edit resolves all differences of a class or of a table, so the edits of a report can be applied
in any order.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.constraint_pairs import ConstraintPairs
from side_by_side.check.advice.models_source import Sources
from side_by_side.check.advice.notes import note_of
from side_by_side.check.advice.rewrites import Rewrites
from side_by_side.check.advice.table_resolution import Numbered, TableResolution
from side_by_side.check.advice.wanted import ModelsFacts, WantedTables
from side_by_side.check.classify import SchemaPair
from side_by_side.check.results import OWN_CODE, Edit, ModelDifference, RowDifference
from side_by_side.check.severity import Severity

#: Differences in objects of these kinds are resolved in the declaration of the table.
_TABLE_KINDS = frozenset({"unique", "check", "foreign_key", "index", "primary_key", "exclusion"})


@dataclass(frozen=True)
class Suggestions:
    """The edits of differences and of differences of rows, in their order, and of tables."""

    differences: list[Edit]
    rows: list[Edit] = field(default_factory=list)
    #: The edit that adds each table that the models lack.
    tables: dict[str, Edit] = field(default_factory=dict)


def suggest_edits(
    pair: SchemaPair,
    differences: Sequence[ModelDifference],
    metadata: sa.MetaData | None,
    sources: Sources,
    models: ModelsFacts | None = None,
    rows: Sequence[RowDifference] = (),
    missing: Sequence[str] = (),
    *,
    strict_names: bool = False,
) -> Suggestions:
    """Return the edits of the SQLAlchemy models that resolve differences.

    ``rows`` are the differences of the round trip, and ``missing`` the tables that only the other
    side has. ``metadata`` and ``sources`` are those of the SQLAlchemy side, one of the pair's two
    sides. ``models`` returns the facts of the database that Django's models alone create, where
    Django is the other side. With ``strict_names``, all that is new has the other side's names.
    """
    suggester = _Suggester(pair, metadata, sources, models, strict_names=strict_names)
    edits, of_tables = suggester.edits(differences, rows, missing)
    numbers = len(differences), len(differences) + len(rows)
    return Suggestions(
        [edits[number] for number in range(numbers[0])],
        [edits[number] for number in range(*numbers)],
        of_tables,
    )


class _Suggester:
    """The two schemas and the SQLAlchemy models, which are number ``own`` of the two sides."""

    def __init__(
        self,
        pair: SchemaPair,
        metadata: sa.MetaData | None,
        sources: Sources,
        models: ModelsFacts | None,
        *,
        strict_names: bool,
    ) -> None:
        self.database = pair.database
        self.own = pair.labels.index("sqlalchemy")
        self.other = pair.labels[1 - self.own]
        self.pairs = ConstraintPairs(pair, self.own)
        self.rewrites: Rewrites | None = None
        if metadata is not None:
            wanted = WantedTables(
                pair.database,
                pair.facts[1 - self.own],
                models if self.other == "django" else None,
                is_django="django_fk" in metadata.naming_convention,
                named=_named_kinds(metadata.naming_convention, is_strict=strict_names),
            )
            self.rewrites = Rewrites(pair.database, metadata, sources, wanted)

    def edits(
        self,
        differences: Sequence[ModelDifference],
        rows: Sequence[RowDifference],
        missing: Sequence[str],
    ) -> tuple[dict[int, Edit], dict[str, Edit]]:
        """Return the edit of each difference by its number, and that of each missing table."""
        edits: dict[int, Edit] = {}
        tables: dict[str, list[Numbered]] = defaultdict(list)
        values: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        defaults = {(row.table, row.column) for row in rows if row.cause == "value.default"}
        stored = {(row.table, row.column) for row in rows if row.cause != "value.default"}
        for number, row in enumerate(rows, start=len(differences)):
            edits[number] = Edit(note=row.fix)
            if row.cause.startswith("value.") and row.cause != OWN_CODE:
                values[row.table][row.column].append(number)
        for number, difference in enumerate(differences):
            edits[number] = Edit(note=note_of(difference, self.database, self.own, self.other))
            if self._is_in_models(difference):
                tables[difference.table].append((number, difference))
        if self.rewrites is None:
            return edits, {}
        resolved: dict[str, list[int]] = {}
        for table in dict.fromkeys([*tables, *values]):
            listed, columns = tables.get(table, []), values.get(table, {})
            rewrite = self.rewrites.of(
                table,
                _differing_defaults(listed),
                frozenset(name for name in columns if (table, name) in stored),
                frozenset(name for name in columns if (table, name) in defaults),
            )
            if rewrite is not None:
                is_declared = self.rewrites.wanted.is_declared(table)
                resolution = TableResolution(self.database, self.own, self.pairs, rewrite)
                resolved[table] = resolution.resolve(listed, columns, is_declared=is_declared)
        self.rewrites.add(missing)
        of_tables = self.rewrites.edits()
        for table, edit in of_tables.items():
            edits |= dict.fromkeys(resolved.get(table, []), edit)
        for number, note in self.rewrites.refused(tables).items():
            edits[number] = Edit(note=note)
        edits |= self._enum_edits(differences, edits)
        return edits, {name: of_tables[name] for name in missing if name in of_tables}

    def _is_in_models(self, difference: ModelDifference) -> bool:
        """Whether the declaration of a table can resolve a difference."""
        if difference.severity is Severity.COSMETIC:
            return difference.id == "column.comment"
        if difference.key.kind == "column":
            return True
        if difference.id in ("table.columns", "table.create_all"):
            return True
        return difference.key.kind in _TABLE_KINDS

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


def _named_kinds(convention: Mapping[Any, Any], *, is_strict: bool) -> frozenset[str]:
    """Return the kinds of constraints that a naming convention refuses without a name.

    With ``is_strict``, those to which it, or SQLAlchemy, gives other names than Django.
    """
    if is_strict:
        return frozenset({"uq", "ix", "fk", "ck"} | ({"pk"} & {str(kind) for kind in convention}))
    kinds = {str(kind) for kind, form in convention.items() if "%(constraint_name)s" in str(form)}
    # A convention of one's own replaces SQLAlchemy's for indexes.
    return frozenset(kinds if "ix" in convention else {*kinds, "ix"})


def _differing_defaults(listed: list[Numbered]) -> frozenset[str]:
    """Return the columns whose default in the database differs."""
    return frozenset(
        difference.key.place[1]
        for _, difference in listed
        if difference.key.kind == "column" and difference.key.name == "default"
    )
