"""Compares the state of a database with the target of difference change: facts and rows."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.types import NullType

from shared_fixtures.detection.change import Change, Rows
from side_by_side.databases import Address
from side_by_side.schema import read_schema
from side_by_side.schema.differences import MISSING, differences
from side_by_side.schema.facts import EXISTS, Facts, Key

#: The facts of difference change's tables, by the change's name.
FactsOf = Mapping[str, Facts]


def change_of_table(table: str, changes: Iterable[Change]) -> str:
    """Return the name of the change that a table belongs to; empty if there is none."""
    # A change's name may be a prefix of another's.
    matching = [change for change in changes if f"{table}_".startswith(f"{change.label}_")]
    return max((change.name for change in matching), key=len, default="")


def facts_of(address: Address, changes: Iterable[Change]) -> FactsOf:
    """Return the facts of a database, grouped by the change that the table belongs to."""
    changes = list(changes)
    owners: dict[str, str] = {}
    facts: dict[str, dict[Key, Any]] = defaultdict(dict)
    for key, value in read_schema(address).items():
        place = key.place[0]
        if place not in owners:
            owners[place] = change_of_table(place, changes)
        facts[owners[place]][key] = value
    return facts


def remaining_differences(change: Change, target: FactsOf, actual: FactsOf) -> tuple[str, ...]:
    """Return the facts of a change that differ from the target: ``note.body column.null``."""
    remaining = differences(target.get(change.name, {}), actual.get(change.name, {}))
    return tuple(
        f"{'.'.join(difference.key.place).removeprefix(f'{change.label}_')} {difference.key.id}"
        for difference in remaining
    )


#: Names that a database derives from other names; and the order of columns.
LOOKS = frozenset({"column.identity_sequence", "column.not_null_name", "table.columns"})
#: Kinds of objects whose names appear in no query.
NAMED = frozenset({"index", "unique", "check", "foreign_key", "primary_key", "sequence"})


def differ_in_looks(change: Change, target: FactsOf, actual: FactsOf) -> bool:
    """Whether a change's facts differ from the target's only in names or the order of columns.

    Each object that only one of the two has must have a counterpart in the other that has the same
    facts and another name.
    """
    first, second = target.get(change.name, {}), actual.get(change.name, {})
    all_differences = differences(first, second)
    objects = [difference for difference in all_differences if difference.key.id not in LOOKS]
    if not all_differences or any(
        difference.key.name != EXISTS or difference.key.kind not in NAMED for difference in objects
    ):
        return False
    only_first = [
        _nameless(first, difference.key) for difference in objects if difference.second is MISSING
    ]
    only_second = [
        _nameless(second, difference.key) for difference in objects if difference.first is MISSING
    ]
    return sorted(only_first) == sorted(only_second)


def _nameless(facts: Facts, key: Key) -> str:
    """Return all facts of an object except its name, as text."""
    own = {
        other.name: value
        for other, value in facts.items()
        if (other.kind, other.place) == (key.kind, key.place)
    }
    return repr((key.kind, key.place[:-1], sorted(own.items())))


def insert_change_rows(connection: Connection, change: Change) -> None:
    """Insert a change's rows, as plain values."""
    for name, rows in change.rows.items():
        columns = [sa.column(column, NullType()) for column in rows[0]]
        table = sa.table(f"{change.label}_{name}", *columns)
        connection.execute(sa.insert(table), rows)


def missing_rows(connection: Connection, change: Change, expected: Rows) -> tuple[str, ...]:
    """Return the differences from the expected rows in the tables of a change."""
    return tuple(
        text
        for name, rows in expected.items()
        for text in _missing_in(connection, change, name, rows)
    )


def _missing_in(
    connection: Connection, change: Change, name: str, rows: list[dict[str, Any]]
) -> Iterator[str]:
    table = f"{change.label}_{name}"
    try:
        with connection.begin_nested():
            # Not by their names: SQLite reads an unknown quoted name as a string.
            everything: sa.Select[Any] = sa.select(sa.literal_column("*")).select_from(
                sa.table(table)
            )
            actual = connection.execute(everything).mappings().all()
    except sa.exc.DBAPIError:
        yield f"{name}: no such table"
        return
    order = list(rows[0])
    for column in order:
        if actual and column not in actual[0]:
            yield f"{name}.{column}: no such column"
            return
    model = rows[0]
    present = [[plain(row[column], model[column]) for column in order] for row in actual]
    wanted = [[plain(value, value) for value in row.values()] for row in rows]
    yield from (f"{name}: {_row_text(order, row)}" for row in wanted if row not in present)
    yield from (f"{name}: also {_row_text(order, row)}" for row in present if row not in wanted)


def _row_text(order: list[str], row: list[Any]) -> str:
    return ", ".join(f"{column} {value}" for column, value in zip(order, row, strict=True))


def plain(value: Any, wanted: Any) -> str | None:
    """Return a value as text that does not depend on the driver, by the type of the wanted one."""
    if isinstance(value, str) and isinstance(wanted, UUID):
        value = UUID(value)
    if isinstance(value, str) and isinstance(wanted, datetime):
        value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        value = value.replace(tzinfo=None)
    if isinstance(value, bool | int | float | Decimal):
        number = Decimal(str(int(value) if isinstance(value, bool) else value))
        return f"{number.normalize():f}"
    if isinstance(value, dict | list):
        value = json.dumps(value)
    return None if value is None else repr(str(value))
