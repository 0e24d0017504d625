"""Two sets of facts -> their differences, by the union of keys, by type and by value."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from side_by_side.schema.facts import CONTAINERS, EXISTS, Facts, Key, Listing, Value


class Missing:
    """The value of a fact on the side that lacks it."""

    def __repr__(self) -> str:
        return "missing"


MISSING: Final = Missing()

Side: TypeAlias = Value | Missing


@dataclass(frozen=True)
class Difference:
    """One fact that differs between the two sides.

    ``first`` and ``second`` are the values in the fixed order of the sides (django, sqlalchemy;
    or the two addresses given on the command line); ``MISSING`` where a side lacks the fact.
    """

    key: Key
    first: Side
    second: Side


def differences(first: Facts, second: Facts) -> list[Difference]:
    """Return every difference between two schemas, ordered by place.

    An object that one side lacks is one difference (its ``exists`` fact): its other facts and the
    objects inside it are not listed.
    """
    if first is second:
        return []
    # A large schema has few differences, so only they are sorted and filtered.
    unequal = [
        Difference(key, value, other)
        for key, value in first.items()
        if not _equal(value, other := second.get(key, MISSING))
    ]
    missing_in_second = sum(difference.second is MISSING for difference in unequal)
    if len(second) > len(first) - missing_in_second:
        unequal += [Difference(key, MISSING, second[key]) for key in second if key not in first]
    missing = {
        (difference.key.kind, difference.key.place)
        for difference in unequal
        if difference.key.name == EXISTS
        and (difference.first is MISSING or difference.second is MISSING)
    }
    listed = [difference for difference in unequal if not _is_implied(difference.key, missing)]
    return sorted(listed, key=lambda difference: (difference.key.place, difference.key))


def _is_implied(key: Key, missing: set[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether the fact belongs to a missing object, or to an object inside a missing one."""
    if key.name != EXISTS and (key.kind, key.place) in missing:
        return True
    return any(
        (kind, key.place[:length]) in missing
        for length in range(1, len(key.place))
        for kind in CONTAINERS
    )


def _equal(first: Side, second: Side) -> bool:
    if isinstance(first, Listing) and isinstance(second, Listing):
        common = set(first) & set(second)
        return [name for name in first if name in common] == [
            name for name in second if name in common
        ]
    if type(first) is type(second) and not isinstance(first, tuple):
        return first == second
    return exact(first) == exact(second)


def exact(value: object) -> object:
    """Return the value with its type name, at each level: ``1``, ``True`` and ``1.0`` differ."""
    if isinstance(value, tuple):
        return (type(value).__name__, tuple(exact(item) for item in value))
    return (type(value).__name__, value)
