"""What a schema is here: facts, plain values read from a live database's own catalogue."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias


class Listing(tuple[str, ...]):
    """Names whose order is the fact; which names there are is told by facts of their own.

    Two listings are compared on the names that both hold, so that one added column is one
    difference and not two.
    """

    __slots__ = ()


Value: TypeAlias = str | int | bool | tuple["Value", ...] | Listing | None


class Key(NamedTuple):
    """Which fact: a property of one object.

    ``kind`` is the kind of object (``"column"``) and ``name`` the property (``"null"``); together
    they are the stable id of a difference, ``column.null``. ``place`` leads to the object, the
    owning table first: ``("academy_enrollment", "date_enrolled")``.
    """

    kind: str
    place: tuple[str, ...]
    name: str

    @property
    def id(self) -> str:
        """The stable id of a difference in this fact, such as ``"column.null"``."""
        return f"{self.kind}.{self.name}"


Facts: TypeAlias = Mapping[Key, Value]

#: The property that every object has. Where only one side has it, the object is missing.
EXISTS = "exists"

#: Kinds whose objects hold others: a column's place starts with its table's.
CONTAINERS = frozenset({"table", "view", "materialized_view", "foreign_table", "domain"})
