"""Merges what an operation changes on several kinds of database into one list."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from side_by_side.databases.kinds import KINDS
from side_by_side.port.history.changes import Change
from side_by_side.port.history.render import Merged


def merge(by_kind: Mapping[str, Sequence[Change]]) -> list[Merged]:
    """Return the changes in order, each with the kinds of database that have it alike."""
    merged: list[tuple[set[str], Change]] = []
    for kind, changes in by_kind.items():
        merged = _merged(merged, kind, changes)
    return [(tuple(kind for kind in KINDS if kind in kinds), change) for kinds, change in merged]


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
