"""Databases that are created once in a process and then copied, because creating one is slow."""

from collections.abc import Hashable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Protocol

from side_by_side.databases import Address
from side_by_side.databases.copies import copied_database
from side_by_side.databases.scratch import scratch_databases
from tests.conftest import server_of


class Fill(Hashable, Protocol):
    """A function that creates the content of a new database."""

    def __call__(self, address: Address, /) -> None:
        """Create the content."""
        ...


class Originals:
    """The databases to copy, which are dropped when ``stack`` is closed."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._filled: dict[tuple[str, Fill], Address] = {}

    def get(self, database: str, fill: Fill) -> Address:
        """Return a database of the suite with some content, which is created the first time.

        A test may read it and must not change it.
        """
        if (database, fill) not in self._filled:
            [address] = self._stack.enter_context(create_databases(database, 1))
            fill(address)
            self._filled[database, fill] = address
        return self._filled[database, fill]

    @contextmanager
    def copy(self, database: str, fill: Fill) -> Iterator[Address]:
        """Yield a copy that a test may change."""
        with copied_database(self.get(database, fill)) as address:
            yield address


@contextmanager
def create_databases(database: str, count: int) -> Iterator[list[Address]]:
    """Create empty databases of the suite and yield their addresses."""
    kind = database.removesuffix("-server")
    with scratch_databases(kind, server_of(database), count) as addresses:
        yield addresses
