"""Objects of a schema, and the facts of all objects where two share a place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from side_by_side.schema.facts import EXISTS, Key, Value
from side_by_side.schema.sqlite.spelling import identifier


class Object(NamedTuple):
    """One object: its kind, its place and its properties."""

    kind: str
    place: tuple[str, ...]
    properties: dict[str, Value]


def constraint_place(table: str, name: str | None, meaning: str) -> tuple[str, str]:
    """Return the place of a constraint: its name, or its meaning where it has none.

    A name that is not a plain word is quoted, so that it never equals a meaning.
    """
    return (table, identifier(name) if name else meaning)


def facts_of(objects: Iterable[Object]) -> Iterator[tuple[Key, Value]]:
    """Yield the facts of all objects.

    In SQLite, two constraints of a table may share a name or have none, so two can have one place.
    Equal ones count as one; otherwise each further one gets a number, in the order of values.
    """
    shared: dict[tuple[str, tuple[str, ...]], list[dict[str, Value]]] = defaultdict(list)
    for kind, place, properties in objects:
        shared[kind, place].append(properties)
    for (kind, place), variants in shared.items():
        for number, properties in enumerate(_distinct(variants)):
            own = place if number == 0 else (*place, str(number + 1))
            yield Key(kind, own, EXISTS), True
            for name, value in properties.items():
                yield Key(kind, own, name), value


def _distinct(variants: list[dict[str, Value]]) -> list[dict[str, Value]]:
    """Return the properties of the objects at one place in the order of values, each once."""
    if len(variants) == 1:
        return variants
    by_text = {repr(properties): properties for properties in variants}
    return [by_text[text] for text in sorted(by_text)]
