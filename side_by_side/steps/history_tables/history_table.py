"""What a migration history table offers: ``django_migrations`` or ``alembic_version``."""

from collections.abc import Collection, Sequence
from typing import Protocol

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError
from side_by_side.steps.step import Step

Row = tuple[str, ...]


class StrayRowError(SideBySideError):
    """A step that a tool's table says is applied, and that no file has."""

    def __init__(self, address: Address, table: str, name: str, cure: str) -> None:
        self.address = address
        self.table = table
        self.name = name
        super().__init__(
            f"{table} in {address} says that {name!r} is applied, and there is no such step here; "
            f"{cure}"
        )


class HistoryTable(Protocol):
    """One tool's table: what its rows mean, and how they are written.

    ``errors`` are what writing raises where the database, or the tool, refuses.
    """

    side: str
    tool: str
    table: str
    columns: tuple[str, ...]
    errors: tuple[type[Exception], ...]

    def steps(self, address: Address, rows: Collection[Row]) -> frozenset[Step]:
        """Return the steps of the chapters that the rows say are applied.

        Raises:
            UnknownStepError: A row names a step that there is not.
            StepsUnreadableError: The tool cannot read its own migrations.
        """
        ...

    def rows(self, steps: Collection[Step]) -> list[Row]:
        """Return the rows that the tool would have written while it applied the steps."""
        ...

    def stamp(self, address: Address, rows: Sequence[Row]) -> None:
        """Write the rows as the tool itself does, all or none, and make the table at need."""
        ...

    def strike(self, chapter: str) -> str:
        """Return the tool's command that strikes a chapter from the table, and does no more."""
        ...
