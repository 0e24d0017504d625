"""What a database's migration history tables hold: which steps are applied."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from side_by_side.databases import KINDS, Address, connect
from side_by_side.databases.dbapi import Connection
from side_by_side.databases.lock_timeouts import report_locks, set_lock_timeout
from side_by_side.databases.masking import describe_error
from side_by_side.errors import SideBySideError
from side_by_side.schema import read_connection
from side_by_side.schema.facts import EXISTS, Facts, Key
from side_by_side.sql.quoting import quote_name
from side_by_side.steps.history_tables.history_table import HistoryTable, Row
from side_by_side.steps.step import Step


class UnreadableDatabaseError(SideBySideError):
    """A database that can be opened, but refuses to be read."""

    def __init__(self, address: Address, error: BaseException) -> None:
        self.address = address
        self.reason = address.without_password(describe_error(error))
        super().__init__(f"cannot read {address}: {self.reason}. Nothing was changed")


@dataclass(frozen=True)
class RecordedHistory:
    """What the tables of books say in a database: the rows of each that is there."""

    address: Address
    rows: Mapping[str, frozenset[Row]]

    def has(self, books: HistoryTable) -> bool:
        """Whether a tool's table is there."""
        return books.table in self.rows

    def steps(self, books: HistoryTable) -> frozenset[Step]:
        """Return the steps that a tool's table says are applied.

        Raises:
            UnknownStepError: A row names a step that there is not.
        """
        return books.steps(self.address, self.rows.get(books.table, ()))


@dataclass(frozen=True)
class LiveDatabase(RecordedHistory):
    """A live database as it was found: what its books say, and its facts."""

    facts: Facts


def read_live_database(address: Address, every: Collection[HistoryTable]) -> LiveDatabase:
    """Return a database as it is; it is opened for reading only.

    Raises:
        UnreachableError: The database cannot be opened.
        UnreadableError: It refuses to be read.
        LockedError: Another connection holds a lock on a part of it.
    """
    with _reading(address) as connection:
        facts = read_connection(connection, address.kind)
        there = [books for books in every if Key("table", (books.table,), EXISTS) in facts]
        return LiveDatabase(address, _rows_of(address.kind, connection, there), facts)


def read_recorded_history(address: Address, every: Collection[HistoryTable]) -> RecordedHistory:
    """Return what a database's books say, without its facts, which take much longer to read.

    Raises:
        UnreachableError: The database cannot be opened.
        UnreadableError: It refuses to be read.
        LockedError: Another connection holds a lock on a table of books.
    """
    with _reading(address) as connection:
        with closing(connection.cursor()) as cursor:
            cursor.execute(KINDS[address.kind].table_names)
            names = {name for (name,) in cursor.fetchall()}
        there = [books for books in every if books.table in names]
        return RecordedHistory(address, _rows_of(address.kind, connection, there))


@contextmanager
def _reading(address: Address) -> Iterator[Any]:
    """Open a database for reading only, and tell in one message why it cannot be read."""
    # A SQLite file that is locked cannot even be opened.
    with (
        report_locks(address, "reading it"),
        closing(connect(address, read_only=True)) as connection,
    ):
        try:
            set_lock_timeout(address.kind, connection)
            yield connection
        except driver_errors(connection) as error:
            raise UnreadableDatabaseError(address, error) from error


def driver_errors(connection: Any) -> type[Exception]:
    """Return what the driver of a DBAPI connection raises.

    Source: https://peps.python.org/pep-0249/#optional-error-handling-extensions
    """
    errors: type[Exception] = connection.Error
    return errors


def _rows_of(
    kind: str, connection: Connection, every: Collection[HistoryTable]
) -> dict[str, frozenset[Row]]:
    return {books.table: _rows(kind, connection, books) for books in every}


def _rows(kind: str, connection: Connection, books: HistoryTable) -> frozenset[Row]:
    with closing(connection.cursor()) as cursor:
        columns = ", ".join(quote_name(kind, name) for name in books.columns)
        cursor.execute(f"SELECT {columns} FROM {quote_name(kind, books.table)}")  # noqa: S608 - quoted
        return frozenset(tuple(map(str, row)) for row in cursor.fetchall())
