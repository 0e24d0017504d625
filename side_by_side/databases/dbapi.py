"""The part of a DBAPI connection that all drivers have in common."""

from collections.abc import Sequence
from typing import Any, Protocol

Row = Sequence[Any]


class Cursor(Protocol):
    """A DBAPI cursor; ``nextset`` is for a statement that returns several results."""

    @property
    def description(self) -> Sequence[Sequence[Any]] | None:
        """The columns of the current result."""

    def execute(self, statement: str, parameters: Sequence[Any] = ..., /) -> object:
        """Run one statement, with the values of its parameters if it has any."""

    def fetchall(self) -> Sequence[Row]:
        """Return all rows of the current result."""

    def nextset(self) -> object:
        """Move to the next result, and return a false value if there is none."""

    def close(self) -> object:
        """Free the cursor."""


class Connection(Protocol):
    """An open DBAPI connection."""

    def cursor(self) -> Cursor:
        """Return a new cursor."""
