"""The constraints of one table -> objects, with names of columns and tables as declared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from side_by_side.schema.facts import Value
from side_by_side.schema.sqlite.catalogue import ColumnRow
from side_by_side.schema.sqlite.expressions import Scope, expression
from side_by_side.schema.sqlite.objects import Object, constraint_place
from side_by_side.schema.sqlite.table_text import (
    Check,
    Constraint,
    ForeignKey,
    TableText,
    Term,
)
from side_by_side.schema.sqlite.tokens import fold, identifier


@dataclass(frozen=True)
class Table:
    """One table as its text and its pragmas tell it, with what it needs of the other tables."""

    name: str
    text: TableText
    rows: Sequence[ColumnRow]
    without_rowid: bool

    @property
    def scope(self) -> Scope:
        """What names mean in the table's expressions."""
        return Scope({fold(row.name): row.name for row in self.rows}, fold(self.name))

    def collation(self, column: str) -> str:
        """Return the collation that a column was declared with."""
        return next(
            (each.collation for each in self.text.columns if fold(each.name) == fold(column)),
            "binary",
        )


def primary_key_columns(rows: Sequence[ColumnRow]) -> tuple[str, ...]:
    """Return the names of the columns of the primary key in its order, as the pragma has them."""
    members = sorted((row for row in rows if row.primary_key), key=lambda row: row.primary_key)
    return tuple(row.name for row in members)


def constraints(
    table: Table, all_columns: Mapping[str, tuple[str, Sequence[ColumnRow]]]
) -> Iterator[Object]:
    """Yield the primary key, uniques, checks and foreign keys of a table.

    ``all_columns`` leads from the folded name of a table to its declared name and its columns.

    Source: https://www.sqlite.org/lang_createtable.html#constraints
    """
    if table.text.primary_key is not None:
        yield _primary_key(table, table.text.primary_key)
    for unique in table.text.uniques:
        yield _unique(table, unique)
    for check in table.text.checks:
        yield _check(table, check)
    for key in table.text.foreign_keys:
        yield _foreign_key(table, key, all_columns)


def _primary_key(table: Table, key: Constraint) -> Object:
    columns = _terms(table, key.terms)
    if key.terms[0].descending and is_rowid(table):
        # Written after the columns, DESC leaves the key what the rows are stored by; written
        # with the column it makes an index beside them.
        # Source: https://www.sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key
        columns = (f"{columns[0]} (rowid)",)
    place = constraint_place(table.name, key.name, "primary key")
    return Object("primary_key", place, {"columns": columns, "on_conflict": key.on_conflict})


def is_rowid(table: Table) -> bool:
    """Whether the primary key is another name of the rowid."""
    key = table.text.primary_key
    if key is None or table.without_rowid or len(key.terms) != 1:
        return False
    only = next((row for row in table.rows if row.primary_key), None)
    alone = only is not None and fold(only.type) == "integer"
    return alone and not (key.inline and key.terms[0].descending)


def _unique(table: Table, key: Constraint) -> Object:
    columns = _terms(table, key.terms)
    place = constraint_place(table.name, key.name, f"unique ({', '.join(columns)})")
    return Object("unique", place, {"columns": columns, "on_conflict": key.on_conflict})


def _check(table: Table, check: Check) -> Object:
    text = expression(check.tokens, table.scope).text
    place = constraint_place(table.name, check.name, f"check {text}")
    return Object("check", place, {"expression": text, "on_conflict": check.on_conflict})


def _foreign_key(
    table: Table,
    key: ForeignKey,
    all_columns: Mapping[str, tuple[str, Sequence[ColumnRow]]],
) -> Object:
    columns = _declared(key.columns, table.rows)
    references, rows = all_columns.get(fold(key.table), (fold(key.table), ()))
    targets = _declared(key.targets, rows) or primary_key_columns(rows)
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


def _declared(names: Sequence[str], rows: Sequence[ColumnRow]) -> tuple[str, ...]:
    declared = {fold(row.name): row.name for row in rows}
    return tuple(declared.get(fold(name), fold(name)) for name in names)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(identifier(name) for name in names)


def _terms(table: Table, terms: Sequence[Term]) -> tuple[str, ...]:
    return tuple(_term(table, term) for term in terms)


def _term(table: Table, term: Term) -> str:
    (column,) = _declared([term.column], table.rows)
    return key_text(
        identifier(column), term.collation, table.collation(column), descending=term.descending
    )


def key_text(term: str, collation: str | None, default: str, *, descending: bool) -> str:
    """Return one term of a key or an index, with what is not the default written out."""
    collate = f" collate {identifier(collation)}" if collation and collation != default else ""
    return f"{term}{collate}{' desc' if descending else ''}"
