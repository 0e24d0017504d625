"""Merges what an operation changes on several kinds of database into one list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from side_by_side.databases.kinds import KINDS
from side_by_side.port.history.changes import Change, CreateIndex, Reorder
from side_by_side.port.history.record_history import LAST, Part
from side_by_side.port.history.render import BATCHED, Merged


def merge(by_kind: Mapping[str, Sequence[Change]]) -> list[Merged]:
    """Return the changes in order, each with the kinds of database that have it alike."""
    merged: list[tuple[set[str], Change]] = []
    for kind, changes in by_kind.items():
        merged = _merged(merged, kind, changes)
    listed = [(tuple(kind for kind in KINDS if kind in kinds), change) for kinds, change in merged]
    return _with_orders(listed)


def _with_orders(merged: list[Merged]) -> list[Merged]:
    """Return changes in which an order of columns belongs to the batch before it.

    Databases that make no copy ignore it.
    """
    result: list[Merged] = []
    for kinds, change in merged:
        before = result[-1] if result else None
        is_of_batch = (
            isinstance(change, Reorder)
            and before is not None
            and before[1].place == change.place
            and "sqlite" in before[0]
            and isinstance(before[1], BATCHED)
        )
        result.append((before[0], change) if is_of_batch and before else (kinds, change))
    return result


def with_indexes_in_place(by_kind: Mapping[str, Sequence[Part]]) -> dict[str, list[Part]]:
    """Return parts in which PostgreSQL creates an index with the operation that asks for it.

    Django creates it at the end of the migration there, and on SQLite where it copies the table. On
    PostgreSQL the order makes no difference.
    """
    result = {kind: list(parts) for kind, parts in by_kind.items()}
    places = {
        repr(change): part.number
        for part in by_kind.get("sqlite", ())
        for change in part.changes
        if isinstance(change, CreateIndex) and part.number != LAST
    }
    moved: dict[int, list[Change]] = {}
    for part in by_kind.get("postgresql", ()):
        if part.number == LAST:
            for change in part.changes:
                if (number := places.get(repr(change))) is not None:
                    moved.setdefault(number, []).append(change)
    if moved:
        gone = {repr(change) for listed in moved.values() for change in listed}
        result["postgresql"] = [
            _with(part, moved.get(part.number, ()), gone) for part in by_kind["postgresql"]
        ]
    return result


def _with(part: Part, more: Sequence[Change], gone: set[str]) -> Part:
    kept = part.changes
    if part.number == LAST:
        kept = tuple(change for change in kept if repr(change) not in gone)
    return replace(part, changes=(*kept, *more))


def _merged(
    merged: list[tuple[set[str], Change]], kind: str, changes: Sequence[Change]
) -> list[tuple[set[str], Change]]:
    # Frozen values that hold dictionaries have no hash, by which the matcher compares.
    first, second = [repr(change) for _, change in merged], [repr(change) for change in changes]
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    result: list[tuple[set[str], Change]] = []
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            result += [({*kinds, kind}, change) for kinds, change in merged[start:end]]
            continue
        result += merged[start:end]
        result += [({kind}, change) for change in changes[other_start:other_end]]
    return result
