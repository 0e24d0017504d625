"""Two sets of facts -> their differences, by the union of keys and by type as well as value."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from side_by_side.schema.facts import CONTAINERS, EXISTS, Facts, Key, Listing, Value


class Missing:
    """The value of a fact on the side that does not have it."""

    def __repr__(self) -> str:
        return "missing"


MISSING: Final = Missing()

Side: TypeAlias = Value | Missing


@dataclass(frozen=True)
class Difference:
    """One fact that is not the same on both sides.

    ``first`` and ``second`` are the values in the fixed order of the sides (django, sqlalchemy;
    or the two addresses given on the command line); ``MISSING`` where a side lacks the fact.
    """

    key: Key
    first: Side
    second: Side


def differences(first: Facts, second: Facts) -> list[Difference]:
    """Return every difference between two schemas, ordered by place.

    An object that one side lacks is one difference (its ``exists`` fact): its other facts, and
    the objects inside it, are not listed again.
    """
    # A large schema has few differences, so only they are sorted and looked at further.
    found = [
        Difference(key, value, other)
        for key, value in first.items()
        if not _equal(value, other := second.get(key, MISSING))
    ]
    found += [Difference(key, MISSING, second[key]) for key in second if key not in first]
    lacking = {
        (each.key.kind, each.key.place)
        for each in found
        if each.key.name == EXISTS and (each.first is MISSING or each.second is MISSING)
    }
    told = [each for each in found if not _told_by_a_missing_object(each.key, lacking)]
    return sorted(told, key=lambda each: (each.key.place, each.key))


def _told_by_a_missing_object(key: Key, lacking: set[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether the fact belongs to, or lies inside, an object that one side lacks."""
    if key.name != EXISTS and (key.kind, key.place) in lacking:
        return True
    return any(
        (kind, key.place[:length]) in lacking
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
    """Return the value with its type name, all the way down: ``1``, ``True`` and ``1.0`` differ."""
    if isinstance(value, tuple):
        return (type(value).__name__, tuple(exact(item) for item in value))
    return (type(value).__name__, value)
