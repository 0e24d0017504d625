"""The rows of the tables of a database, by column."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from side_by_side.schema.facts import EXISTS, Facts
from side_by_side.sql.quoting import quote_name, quote_table
from side_by_side.steps.moves import RowDifference


@dataclass(frozen=True)
class TableRows:
    """All rows of a table, each value as a text that shows its type; sorted."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def only(self, columns: Sequence[str]) -> list[tuple[str, ...]]:
        """Return the rows with only these columns, in their order."""
        places = [self.columns.index(name) for name in columns]
        return [tuple(row[place] for place in places) for row in self.rows]


def columns_by_table(facts: Facts) -> dict[str, list[str]]:
    """Return the columns of each table of a schema, in the order in which they were read."""
    tables: dict[str, list[str]] = {
        key.place[0]: [] for key in facts if key.kind == "table" and key.name == EXISTS
    }
    for key in facts:
        if key.kind == "column" and key.name == EXISTS and key.place[0] in tables:
            tables[key.place[0]].append(key.place[1])
    return tables


def read_rows(kind: str, connection: Any, table: str, columns: Sequence[str]) -> TableRows:
    """Return the rows of a table, whose name is that of its facts.

    PostgreSQL renders each value as text; the other drivers return values that show all there is.
    """
    if not columns:
        return TableRows((), ())
    cast = "::text" if kind == "postgresql" else ""
    listed = ", ".join(f"{quote_name(kind, name)}{cast}" for name in columns)
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"SELECT {listed} FROM {quote_table(kind, table)}")  # noqa: S608 - quoted
        rows = cursor.fetchall()
    return TableRows(tuple(columns), tuple(sorted(tuple(map(repr, row)) for row in rows)))


def row_differences(table: str, django: TableRows, sqlalchemy: TableRows) -> list[RowDifference]:
    """Return a difference for each column in which rows differ, and one for rows of one side only.

    Rows are compared in the columns that both sides have: that one lacks a column is a difference
    of its own. A row is recognised by its first column, which is the key of nearly every table.
    """
    columns = [name for name in django.columns if name in sqlalchemy.columns]
    rows = [Counter(side.only(columns)) for side in (django, sqlalchemy)]
    left = [list((own - other).elements()) for own, other in (rows, rows[::-1])]
    differing: dict[str, list[tuple[str, str, str]]] = {}
    for first, second in list(_same_key(left[0], left[1])):
        left[0].remove(first)
        left[1].remove(second)
        for name, value, other in zip(columns, first, second, strict=True):
            if value != other:
                differing.setdefault(name, []).append((first[0], value, other))
    found = [
        RowDifference(table, name, _column_text(table, columns[0], name, cells))
        for name, cells in differing.items()
    ]
    sides = ("django", "sqlalchemy")
    texts = [
        f"only {side} has {_count(own)}, such as {_row_text(columns, own[0])}"
        for side, own in zip(sides, left, strict=True)
        if own
    ]
    if texts:
        found.append(RowDifference(table, "", f"{table}: {'; '.join(texts)}"))
    return found


def _same_key(
    first: Iterable[tuple[str, ...]], second: Iterable[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the rows of which the two sides have one each with the same first value."""
    by_key: list[dict[str, list[tuple[str, ...]]]] = [{}, {}]
    for rows, keyed in zip((first, second), by_key, strict=True):
        for row in rows:
            keyed.setdefault(row[0], []).append(row)
    for key, own in by_key[0].items():
        other = by_key[1].get(key, [])
        if len(own) == len(other) == 1:
            yield own[0], other[0]


def _column_text(table: str, key: str, name: str, cells: Sequence[tuple[str, str, str]]) -> str:
    row, value, other = cells[0]
    more = f", and {len(cells) - 1} more such rows" if len(cells) > 1 else ""
    return f"{table}.{name}: django has {value}, sqlalchemy {other} where {key} is {row}{more}"


def _count(rows: Sequence[object]) -> str:
    return "a row" if len(rows) == 1 else f"{len(rows)} rows"


def _row_text(columns: Sequence[str], row: Sequence[str]) -> str:
    listed = ", ".join(f"{name}={value}" for name, value in zip(columns, row, strict=True))
    return listed if len(listed) <= 300 else f"{listed[:300]}..."
