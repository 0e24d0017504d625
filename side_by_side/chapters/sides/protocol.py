"""What a side offers to the comparison: migrate, load, ask."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.rows import Row
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address


class QuestionRunner(Protocol):
    """One side on one database, ready to be asked."""

    def __call__(self, pair: Pair, reader: RowReader) -> Result:
        """Run the side's function of a pair in a transaction that is rolled back."""
        ...


class Side(Protocol):
    """Django or SQLAlchemy, seen from the comparison."""

    name: str
    #: Those that it migrates and loads; None for all.
    chapters: Sequence[str] | None

    def check(self) -> None:
        """Import the models and read the migrations; no database is needed.

        Raises:
            BrokenModuleError: A module cannot be imported.
            BrokenMappingError: SQLAlchemy refuses a mapping.
            StepsUnreadableError: The tool cannot read its migrations.
        """
        ...

    def check_rows(self, rows: Mapping[str, list[Row]]) -> None:
        """Look whether rows can be read as rows of the models; no database is needed.

        Raises:
            BrokenRowsError: A row names no model or field, or a value of another type.
        """
        ...

    def migrate(self, address: Address) -> None:
        """Build the schema by the side's own migrations."""
        ...

    def load(self, address: Address, rows: Mapping[str, list[Row]]) -> None:
        """Write the rows of all chapters, in one go, and set the counters of keys behind them.

        Raises:
            BrokenRowsError: A row names no model or field, or a value of another type.
        """
        ...

    def asking(self, address: Address) -> AbstractContextManager[QuestionRunner]:
        """Open the database for questions."""
        ...

    def tables(self, chapter: str) -> set[str]:
        """Return the names of the tables of a chapter's models."""
        ...

    def places(self, chapter: str) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` of every table and column of a chapter's models."""
        ...
