"""Asks questions that commit: each on databases with the rows that the chapters load."""

import inspect
from collections.abc import Collection
from contextlib import AbstractContextManager, ExitStack, closing
from dataclasses import dataclass, replace
from typing import Any, Self

from side_by_side.chapters.build import Databases
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address, connect
from side_by_side.databases.copies import copied_database
from side_by_side.databases.restore import (
    MariaDBRows,
    PostgreSQLRows,
    changes_rows_only,
    end_prepared,
)


@dataclass(frozen=True)
class _Copy:
    """A copy of a database, a connection to it, and its rows if they can be restored."""

    address: Address
    inspector: Any
    rows: PostgreSQLRows | MariaDBRows | None
    resources: ExitStack


class CommittingRunner:
    """Runs the functions of questions that commit on copies of the databases.

    A copy serves several questions of a chapter: its rows are restored after each. On SQLite, and
    where rows cannot be restored, each question gets new copies.
    """

    def __init__(self, databases: Databases) -> None:
        self.databases = databases
        self.chapter = ""
        #: On SQLite, copies that are copied again for each question of a chapter. They have fewer
        #: tables, so that the many connections of these questions read a short catalogue.
        self._small: dict[str, Address] = {}
        self._small_copies = ExitStack()
        self.copies: dict[tuple[str, int], _Copy] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._drop_copies()

    def ask(self, pair: Pair, reader: RowReader, side: str, on: str) -> Result:
        """Return the result of one side on copies of a side's database, with the rows left."""
        if self.chapter != pair.chapter:
            self._drop_copies()
            self.chapter = pair.chapter
        copies = [self._take(on, number) for number in range(number_of_databases(pair))]
        for copy in copies:
            reader.reset_counters(copy.inspector)
        addresses = [copy.address for copy in copies]
        result = self.databases.sides[side].run_committing(pair, addresses, by_key=side != on)
        first, *second = (reader.read(copy.inspector) for copy in copies)
        for number, copy in enumerate(copies):
            if copy.rows and changes_rows_only(result.statements):
                copy.rows.restore()
            else:
                if copy.address.kind == "mariadb":
                    end_prepared(copy.inspector, copy.address.name)
                self.copies.pop((on, number)).resources.close()
        others = {f"other.{table}": rows for read in second for table, rows in read.items()}
        return replace(result, rows=dict(first) | others)

    def _take(self, on: str, number: int) -> _Copy:
        """Return the copy of a side's database with a number, which is created if there is none."""
        if (on, number) not in self.copies:
            needed = with_dependencies([self.chapter], self.databases.chapters)
            tables = frozenset().union(*map(self.databases.tables_of, needed))
            with ExitStack() as stack:
                address = stack.enter_context(self._copy(on, tables))
                inspector = stack.enter_context(closing(connect(address)))
                rows: PostgreSQLRows | MariaDBRows | None = None
                if address.kind == "mariadb":
                    rows = MariaDBRows(inspector, self.databases.originals[on], tables)
                elif address.kind == "postgresql" and PostgreSQLRows.is_possible(inspector):
                    rows = PostgreSQLRows(inspector, tables)
                self.copies[on, number] = _Copy(address, inspector, rows, stack.pop_all())
        return self.copies[on, number]

    def _copy(self, on: str, tables: Collection[str]) -> AbstractContextManager[Address]:
        original = self.databases.originals[on]
        if original.kind != "sqlite":
            return copied_database(original, tables)
        if on not in self._small:
            small = self._small_copies.enter_context(copied_database(original, tables))
            self._small[on] = small
        return copied_database(self._small[on])

    def _drop_copies(self) -> None:
        self._small.clear()
        self._small_copies.close()
        while self.copies:
            self.copies.popitem()[1].resources.close()


def number_of_databases(pair: Pair) -> int:
    """Return how many databases a question that commits uses: SQLAlchemy's function shows it."""
    # One without parameters uses Django's connection to the one database.
    return len(inspect.signature(pair.sqlalchemy).parameters) or 1
