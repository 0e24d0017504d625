"""What steps that run Python leave in an empty database, as rows to insert, change and delete."""

import inspect
import re
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from django.db.migrations.operations import RunPython

from side_by_side.column_types.source import Source, code, literal
from side_by_side.port.history.changes import (
    Change,
    ChangeRows,
    DataStep,
    InsertRows,
    Place,
)
from side_by_side.port.history.historic import place_of, read_historic_column
from side_by_side.port.history.recorder import Ran, Sent
from side_by_side.port.model import Column
from side_by_side.port.read.python_defaults import value_source

#: The names of tables in a statement of Django's, which are always quoted.
TABLES = re.compile(r'(?:FROM|JOIN|INTO|UPDATE) (?:"([^"]+)"|`([^`]+)`)')


def data_step(ran: Ran, backwards: bool) -> list[Change]:
    """Return what a step that runs Python changes in an empty database, and on which condition."""
    operation = ran.operation
    assert isinstance(operation, RunPython)  # the caller has asked
    function = operation.reverse_code if backwards else operation.code
    if function is None or function is RunPython.noop or ran.after is None:
        return []
    touched = touched_tables(ran.events)
    rows = [change for name in touched for change in _changes(ran, name)]
    counts = tuple((name, ran.counts[name]) for name in sorted(touched) if name in ran.counts)
    return [DataStep(Place(""), _name(function), _code(function), counts, tuple(rows))]


def touched_tables(events: Sequence[Any]) -> list[str]:
    """Return the tables that statements of a cursor read or write, in their order."""
    names: dict[str, None] = {}
    for event in events:
        if isinstance(event, Sent) and event.by_cursor:
            for first, second in TABLES.findall(event.text):
                names.setdefault(first or second)
    return list(names)


def _changes(ran: Ran, name: str) -> list[InsertRows | ChangeRows]:
    """Return what became of the rows of one table."""
    if name not in ran.rows_after:
        return []
    after = ran.rows_after[name]
    before = ran.rows[name].rows if name in ran.rows else {}
    columns = _columns(after.model)
    place = place_of(after.model)
    key = next(
        item for attribute, item in columns.items() if attribute == after.model._meta.pk.attname
    )
    listed: list[InsertRows | ChangeRows] = []
    gone = [old for old in before if old not in after.rows]
    listed += [ChangeRows(place, key, _literal(old), ()) for old in gone]
    for old, row in after.rows.items():
        if old in before and before[old] != row:
            changed = tuple(
                (columns[attribute], _literal(value))
                for attribute, value in row.items()
                if before[old].get(attribute) != value
            )
            listed.append(ChangeRows(place, key, _literal(old), changed))
    new = [row for old, row in after.rows.items() if old not in before]
    if new:
        listed.append(
            InsertRows(
                place,
                tuple(columns[attribute] for attribute in new[0]),
                tuple(tuple(_literal(value) for value in row.values()) for row in new),
                key.name if key.identity or key.serial else "",
            )
        )
    return listed


def _columns(model: Any) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for field in model._meta.local_concrete_fields:
        column = read_historic_column(model, field)
        if column is not None:
            found[field.attname] = column
    return found


def _literal(value: Any) -> Source:
    """Return the source of a value that Django has read."""
    if value is None:
        return Source(("None",))
    if isinstance(value, dict | list | tuple):
        return Source((repr(value),))
    return value_source(value) or code("{}", literal(str(value)))


def _name(function: Callable[..., Any]) -> str:
    return str(getattr(function, "__qualname__", repr(function)))


def _code(function: Callable[..., Any]) -> str:
    """Return the source of a function, empty where there is none."""
    try:
        return textwrap.dedent(inspect.getsource(function)).rstrip()
    except (OSError, TypeError):
        return ""
