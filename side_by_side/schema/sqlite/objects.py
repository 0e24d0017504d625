"""Objects of a schema on their way to being facts: places, and what to do when two share one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from side_by_side.schema.facts import EXISTS, Key, Value
from side_by_side.schema.sqlite.tokens import identifier


class Object(NamedTuple):
    """One object: its kind, its place and its properties."""

    kind: str
    place: tuple[str, ...]
    properties: dict[str, Value]


def constraint_place(table: str, name: str | None, meaning: str) -> tuple[str, str]:
    """Return the place of a constraint: its name, or what it is where it has none.

    A name that is not a plain word is quoted, so it cannot look like a constraint without one.
    """
    return (table, identifier(name) if name else meaning)


def facts_of(objects: Iterable[Object]) -> Iterator[tuple[Key, Value]]:
    """Yield the facts of all objects.

    SQLite lets two constraints of a table have one name or no name, so two may want one place.
    If they are the same they are one; otherwise each further one gets a number, by its value.
    """
    shared: dict[tuple[str, tuple[str, ...]], dict[str, dict[str, Value]]] = defaultdict(dict)
    for kind, place, properties in objects:
        shared[kind, place][repr(properties)] = properties
    for (kind, place), alike in shared.items():
        for number, (_, properties) in enumerate(sorted(alike.items())):
            own = place if number == 0 else (*place, str(number + 1))
            yield Key(kind, own, EXISTS), True
            for name, value in properties.items():
                yield Key(kind, own, name), value
