"""The protocol of a migration history table: ``django_migrations`` or ``alembic_version``."""

from collections.abc import Collection, Sequence
from typing import Protocol

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError
from side_by_side.steps.step import Step

Row = tuple[str, ...]


class StrayRowError(SideBySideError):
    """A row of a migration history table for a step without a file."""

    def __init__(self, address: Address, table: str, name: str, cure: str) -> None:
        self.address = address
        self.table = table
        self.name = name
        super().__init__(
            f"{table} in {address} lists {name!r} as applied, but there is no such step; {cure}"
        )


class HistoryTable(Protocol):
    """One tool's table: what its rows mean, and how they are written.

    ``errors`` are the exceptions raised when the database, or the tool, refuses to write.
    """

    side: str
    tool: str
    name: str
    columns: tuple[str, ...]
    errors: tuple[type[Exception], ...]

    def steps(self, address: Address, rows: Collection[Row]) -> frozenset[Step]:
        """Return the steps of the chapters that are applied according to the rows.

        Raises:
            StrayRowError: A row names a step that does not exist.
            StepsUnreadableError: The tool cannot read its own migrations.
        """
        ...

    def rows(self, steps: Collection[Step]) -> list[Row]:
        """Return the rows that the tool writes when it applies the steps."""
        ...

    def stamp(self, address: Address, rows: Sequence[Row]) -> None:
        """Write the rows as the tool itself does, all or none, and create the table if needed."""
        ...

    def forget_command(self, chapter: str) -> str:
        """Return the tool's command that only removes a chapter's rows from the table."""
        ...
