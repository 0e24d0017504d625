"""The constraints of one table -> objects, with names of columns and tables as declared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from side_by_side.schema.facts import Value
from side_by_side.schema.sqlite.catalogue import ColumnRow
from side_by_side.schema.sqlite.expressions import Scope, expression
from side_by_side.schema.sqlite.objects import Object, constraint_place
from side_by_side.schema.sqlite.spelling import identifier
from sqlalchemy_django.sqlite_ddl.definitions import (
    Clause,
    Column,
    CreateTable,
    ForeignKey,
    Key,
    Term,
)
from sqlalchemy_django.sqlite_ddl.tokens import fold


@dataclass(frozen=True)
class Table:
    """One table: its parsed CREATE TABLE and the columns that its pragmas return."""

    name: str
    definition: CreateTable
    rows: Sequence[ColumnRow]
    without_rowid: bool

    @cached_property
    def scope(self) -> Scope:
        """The names that the table's expressions can refer to."""
        return Scope(_names_by_folded(self.rows), fold(self.name))

    def collation(self, column: str) -> str:
        """Return the collation that a column was declared with."""
        return self._collations.get(fold(column), "binary")

    @cached_property
    def _collations(self) -> dict[str, str]:
        return {fold(column.name): declared_collation(column) for column in self.definition.columns}


def declared_collation(column: Column) -> str:
    """Return the collation of a column."""
    collation = column.last("collation")
    return "binary" if collation is None else fold(collation.value[0].name)


def primary_key_columns(rows: Sequence[ColumnRow]) -> tuple[str, ...]:
    """Return the names of the primary key's columns in its order, as the pragma returns them."""
    members = sorted((row for row in rows if row.primary_key), key=lambda row: row.primary_key)
    return tuple(row.name for row in members)


def constraints(
    table: Table, all_columns: Mapping[str, tuple[str, Sequence[ColumnRow]]]
) -> Iterator[Object]:
    """Yield the primary key, uniques, checks and foreign keys of a table.

    ``all_columns`` maps the folded name of a table to its declared name and its columns.

    Source: https://www.sqlite.org/lang_createtable.html#constraints
    """
    if table.definition.primary_key is not None:
        yield _primary_key(table, table.definition.primary_key)
    for unique in table.definition.uniques:
        yield _unique(table, unique)
    for check in table.definition.checks:
        yield _check(table, check)
    for key in table.definition.foreign_keys:
        yield _foreign_key(table, key, all_columns)


def _primary_key(table: Table, key: Key) -> Object:
    columns = _terms(table, key.terms)
    if key.terms[0].descending and is_rowid(table):
        # Declared after the columns, a key with DESC is still the rowid; declared with its
        # column it is an index of its own.
        # Source: https://www.sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key
        columns = (f"{columns[0]} (rowid)",)
    place = constraint_place(table.name, key.name, "primary key")
    return Object("primary_key", place, {"columns": columns, "on_conflict": key.on_conflict})


def is_rowid(table: Table) -> bool:
    """Whether the primary key is an alias of the rowid."""
    key = table.definition.primary_key
    if key is None or table.without_rowid or len(key.terms) != 1:
        return False
    only = next((row for row in table.rows if row.primary_key), None)
    is_integer = only is not None and fold(only.type) == "integer"
    return is_integer and not (key.inline and key.terms[0].descending)


def _unique(table: Table, key: Key) -> Object:
    columns = _terms(table, key.terms)
    place = constraint_place(table.name, key.name, f"unique ({', '.join(columns)})")
    return Object("unique", place, {"columns": columns, "on_conflict": key.on_conflict})


def _check(table: Table, check: Clause) -> Object:
    text = expression(check.value, table.scope).text
    place = constraint_place(table.name, check.name, f"check {text}")
    return Object("check", place, {"expression": text, "on_conflict": check.on_conflict})


def _foreign_key(
    table: Table,
    key: ForeignKey,
    all_columns: Mapping[str, tuple[str, Sequence[ColumnRow]]],
) -> Object:
    columns = _declared(key.columns, table.scope.columns)
    references, rows = all_columns.get(fold(key.table), (fold(key.table), ()))
    targets = _declared(key.targets, _names_by_folded(rows)) or primary_key_columns(rows)
    place = constraint_place(table.name, key.name, f"foreign key ({_listed(columns)})")
    properties: dict[str, Value] = {
        "columns": columns,
        "references": references,
        "referenced_columns": targets or None,
        "match": key.match,
        "on_delete": key.actions.get("delete", "no action"),
        "on_update": key.actions.get("update", "no action"),
        "deferrable": _deferrable(key),
    }
    if "insert" in key.actions:
        properties["on_insert"] = key.actions["insert"]
    return Object("foreign_key", place, properties)


def _deferrable(key: ForeignKey) -> str:
    if not key.deferrable:
        return "not deferrable"
    return "initially deferred" if key.deferred else "initially immediate"


def _names_by_folded(rows: Sequence[ColumnRow]) -> dict[str, str]:
    return {fold(row.name): row.name for row in rows}


def _declared(names: Sequence[str], declared: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(declared.get(fold(name), fold(name)) for name in names)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(identifier(name) for name in names)


def _terms(table: Table, terms: Sequence[Term]) -> tuple[str, ...]:
    return tuple(_term(table, term) for term in terms)


def _term(table: Table, term: Term) -> str:
    (column,) = _declared([term.column], table.scope.columns)
    return key_text(
        identifier(column), term.collation, table.collation(column), descending=term.descending
    )


def key_text(term: str, collation: str | None, default: str, *, descending: bool) -> str:
    """Return one term of a key or an index, without a default collation and direction."""
    collate = f" collate {identifier(collation)}" if collation and collation != default else ""
    return f"{term}{collate}{' desc' if descending else ''}"
