"""What a migration needs besides the migrations that it names.

Code in Python and SQL may use tables of other applications, as they are when Django comes to it.
Django applies migrations in one order, Alembic in another, so that a revision has to name what it
needs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from side_by_side.port.history.changes import (
    Change,
    DataStep,
    RenameTable,
    RunSql,
)
from side_by_side.port.history.graph import Key
from side_by_side.port.history.record_history import RecordedStep


def with_needs(
    steps: Sequence[RecordedStep], parents: Mapping[Key, Sequence[Key]]
) -> dict[Key, list[Key]]:
    """Return the parents of each step, with those whose tables its code uses.

    ``steps`` are in Django's order. Of each such table, the last step counts that changed it.
    """
    changed: dict[str, Key] = {}
    result: dict[Key, list[Key]] = {}
    for step in steps:
        changes = [change for part in step.up for change in part.changes]
        needed = {changed[table] for change in changes for table in _used(change, changed)}
        others = {key for key in needed if key[0] != step.key[0]}
        result[step.key] = sorted({*parents[step.key], *others})
        changed |= dict.fromkeys(_changed(changes, changed), step.key)
    return result


def _used(change: Change, known: Iterable[str]) -> Iterator[str]:
    """Yield the tables that code or SQL uses, of those that are known."""
    if isinstance(change, DataStep):
        used = {name for name, _ in change.touched} | {row.place.table for row in change.rows}
    elif isinstance(change, RunSql):
        used = set(re.findall(r"\w+", change.statement))
    else:
        return
    yield from (table for table in known if table in used)


def _changed(changes: Iterable[Change], known: Iterable[str]) -> Iterator[str]:
    """Yield the tables that are changed, or rows of which are."""
    for change in changes:
        if isinstance(change, RenameTable):
            yield change.new
        if isinstance(change, DataStep):
            yield from (row.place.table for row in change.rows)
        elif isinstance(change, RunSql):
            yield from _used(change, known)
        elif change.place.table:
            yield change.place.table
