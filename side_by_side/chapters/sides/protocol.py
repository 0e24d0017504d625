"""The protocol of a side: it migrates a database, loads the rows and runs its functions."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.row_locks import LockWatch
from side_by_side.chapters.rows import Row
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address


class QuestionRunner(Protocol):
    """Runs pairs on one side and one open database."""

    def __call__(self, pair: Pair, reader: RowReader, locks: LockWatch) -> Result:
        """Run the side's function of a pair in a transaction that is rolled back."""
        ...


class Side(Protocol):
    """Django or SQLAlchemy."""

    name: str
    #: The chapters that it migrates and loads; None for all.
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
        """Check that rows fit the models; no database is needed.

        Raises:
            BrokenRowsError: A row names an unknown model or field, or has an invalid value.
        """
        ...

    def migrate(self, address: Address) -> None:
        """Build the schema with the side's own migrations."""
        ...

    def load(self, address: Address, rows: Mapping[str, list[Row]]) -> None:
        """Write the rows of all chapters, and move the counters of keys past them.

        Raises:
            BrokenRowsError: A row names an unknown model or field, or has an invalid value.
            DanglingRowsError: A row refers to a row that does not exist.
        """
        ...

    def question_runner(
        self, address: Address, *, by_key: bool
    ) -> AbstractContextManager[QuestionRunner]:
        """Open the database, and yield a function that runs pairs on it.

        ``by_key`` is whether the rows of a ``SELECT`` without ``ORDER BY`` come in the order of
        their keys, as one might expect.
        """
        ...

    def run_committing(self, pair: Pair, addresses: Sequence[Address], *, by_key: bool) -> Result:
        """Run the side's function of a pair on databases of its own, in which it may commit.

        There is one database, or there are two for a function that needs another.
        """
        ...

    def tables(self, chapter: str) -> set[str]:
        """Return the names of the tables of a chapter's models."""
        ...

    def locations(self, chapter: str) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` of every table and column of a chapter's models."""
        ...
