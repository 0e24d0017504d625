"""The facts of a schema: plain values read from a live database's own catalogue."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias


class Listing(tuple[str, ...]):
    """Names whose order is the fact; that each of them exists is a fact of its own.

    Two listings are compared on the names that both hold, so that one added column is one
    difference and not two.
    """

    __slots__ = ()


Value: TypeAlias = str | int | bool | tuple["Value", ...] | Listing | None


class Key(NamedTuple):
    """The key of a fact: a property of one object.

    ``kind`` is the kind of object (``"column"``) and ``name`` the property (``"null"``); together
    they are the stable id of a difference, ``column.null``. ``place`` is the path to the object,
    the owning table first: ``("academy_enrollment", "date_enrolled")``.
    """

    kind: str
    place: tuple[str, ...]
    name: str

    @property
    def id(self) -> str:
        """The stable id of a difference in this fact, such as ``"column.null"``."""
        return f"{self.kind}.{self.name}"


Facts: TypeAlias = Mapping[Key, Value]

#: The property that every object has. Where only one side has it, the other lacks the object.
EXISTS = "exists"

#: Kinds whose objects contain other objects: a column's place starts with its table's.
CONTAINERS = frozenset({"table", "view", "materialized_view", "foreign_table", "domain"})


def object_facts(kind: str, place: tuple[str, ...], **properties: Value) -> dict[Key, Value]:
    """Return the facts of one object: that it exists, and each of its properties."""
    facts: dict[Key, Value] = {Key(kind, place, EXISTS): True}
    facts.update({Key(kind, place, name): value for name, value in properties.items()})
    return facts
