"""Joins the two ways on which a step is undone: right after it was applied, and from the end.

Going down, Django leaves other names of indexes, and on SQLite another order of columns, than there
were on the way up. What it does next depends on that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from side_by_side.port.history.changes import (
    AddConstraint,
    Change,
    CreateIndex,
    DropConstraint,
    DropIndex,
    Reorder,
)
from side_by_side.port.model import ForeignKeys


def join_ways(
    directly: Sequence[Change], from_end: Sequence[Change], *, has_given_keys: bool = False
) -> tuple[Change, ...]:
    """Return changes that undo a step on both ways.

    What only one of them drops is dropped if it is there. Other changes are those of the way
    directly after the step. ``has_given_keys`` is whether a foreign key has the same name on both,
    as on SQLite: then it is added if it is not there.
    """
    first, second = [[repr(change) for change in way] for way in (directly, from_end)]
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    joined: list[Change] = []
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            joined += directly[start:end]
        else:
            joined += _either(directly[start:end], from_end[other_start:other_end], has_given_keys)
    return tuple(joined)


def _either(
    directly: Sequence[Change], from_end: Sequence[Change], has_given_keys: bool
) -> Iterator[Change]:
    yield from map(_if_there, directly)
    orders = {change.place for change in directly if isinstance(change, Reorder)}
    for change in from_end:
        if isinstance(change, Reorder) and change.place not in orders:
            yield change
        elif isinstance(change, CreateIndex | DropConstraint | DropIndex):
            yield _if_there(change)
        elif has_given_keys and isinstance(change, AddConstraint) and _is_key(change):
            yield replace(change, if_not_exists=True)


def _is_key(change: AddConstraint) -> bool:
    return isinstance(change.item, ForeignKeys)


def _if_there(change: Change) -> Change:
    if isinstance(change, CreateIndex):
        return replace(change, if_not_exists=True)
    if isinstance(change, DropConstraint | DropIndex):
        return replace(change, if_exists=True)
    return change
