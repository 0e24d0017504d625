"""What a database holds of each change: the facts of its tables, and its rows."""

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

#: The facts of each change's tables, by the change's name.
FactsOf = Mapping[str, Facts]


def change_of_table(table: str, changes: Iterable[Change]) -> str:
    """Return the name of the change that a table belongs to; nothing where it is none's."""
    # A change's name may be the start of another's.
    found = [change for change in changes if f"{table}_".startswith(f"{change.label}_")]
    return max((change.name for change in found), key=len, default="")


def facts_of(address: Address, changes: Iterable[Change]) -> FactsOf:
    """Return the facts of a database, parted by the changes whose tables they tell of."""
    changes = list(changes)
    owners: dict[str, str] = {}
    found: dict[str, dict[Key, Any]] = defaultdict(dict)
    for key, value in read_schema(address).items():
        place = key.place[0]
        if place not in owners:
            owners[place] = change_of_table(place, changes)
        found[owners[place]][key] = value
    return found


def remaining_differences(change: Change, target: FactsOf, actual: FactsOf) -> tuple[str, ...]:
    """Return which facts of a change are not the target's, such as ``note.body column.null``."""
    found = differences(target.get(change.name, {}), actual.get(change.name, {}))
    return tuple(
        f"{'.'.join(each.key.place).removeprefix(f'{change.label}_')} {each.key.id}"
        for each in found
    )


#: What a database names by itself, after other names; and the order of columns.
LOOKS = frozenset({"column.identity_sequence", "column.not_null_name", "table.columns"})
#: What has a name that no query ever says.
NAMED = frozenset({"index", "unique", "check", "foreign_key", "primary_key", "sequence"})


def differ_in_looks(change: Change, target: FactsOf, actual: FactsOf) -> bool:
    """Whether a change's facts differ from the target's in names, or the order of columns, alone.

    Each object that only one of the two has must be there in the other, the same in all its facts
    but with another name.
    """
    first, second = target.get(change.name, {}), actual.get(change.name, {})
    found = differences(first, second)
    others = [each for each in found if each.key.id not in LOOKS]
    if not found or any(each.key.name != EXISTS or each.key.kind not in NAMED for each in others):
        return False
    only_first = [_nameless(first, each.key) for each in others if each.second is MISSING]
    only_second = [_nameless(second, each.key) for each in others if each.first is MISSING]
    return sorted(only_first) == sorted(only_second)


def _nameless(facts: Facts, key: Key) -> str:
    """Return all that is known of an object but its name, as text."""
    found = {
        each.name: value
        for each, value in facts.items()
        if (each.kind, each.place) == (key.kind, key.place)
    }
    return repr((key.kind, key.place[:-1], sorted(found.items())))


def insert_change_rows(connection: Connection, change: Change) -> None:
    """Put in a change's rows, as plain values."""
    for name, rows in change.rows.items():
        columns = [sa.column(column, NullType()) for column in rows[0]]
        table = sa.table(f"{change.label}_{name}", *columns)
        connection.execute(sa.insert(table), rows)


def missing_rows(connection: Connection, change: Change, expected: Rows) -> tuple[str, ...]:
    """Return what is not as expected in the tables of a change."""
    return tuple(
        text for name, rows in expected.items() for text in _lost(connection, change, name, rows)
    )


def _lost(
    connection: Connection, change: Change, name: str, rows: list[dict[str, Any]]
) -> Iterator[str]:
    table = f"{change.label}_{name}"
    try:
        with connection.begin_nested():
            # Not by their names: SQLite takes a quoted name that it does not know for a text.
            everything: sa.Select[Any] = sa.select(sa.literal_column("*")).select_from(
                sa.table(table)
            )
            found = connection.execute(everything).mappings().all()
    except sa.exc.DBAPIError:
        yield f"{name}: no such table"
        return
    order = list(rows[0])
    for column in order:
        if found and column not in found[0]:
            yield f"{name}.{column}: no such column"
            return
    model = rows[0]
    there = [[plain(row[column], model[column]) for column in order] for row in found]
    wanted = [[plain(value, value) for value in row.values()] for row in rows]
    yield from (f"{name}: {_shown(order, row)}" for row in wanted if row not in there)
    yield from (f"{name}: also {_shown(order, row)}" for row in there if row not in wanted)


def _shown(order: list[str], row: list[Any]) -> str:
    return ", ".join(f"{column} {value}" for column, value in zip(order, row, strict=True))


def plain(value: Any, wanted: Any) -> str | None:
    """Return a value in a form that does not depend on the driver, as the one wanted is read."""
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
