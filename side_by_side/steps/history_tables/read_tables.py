"""Reads a database's migration history tables: which steps are applied."""

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
from side_by_side.sql.quoting import quote_name, quote_table
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
    """The rows of the migration history tables that exist in a database."""

    address: Address
    rows: Mapping[str, frozenset[Row]]

    def has(self, table: HistoryTable) -> bool:
        """Whether a tool's table exists."""
        return table.name in self.rows

    def steps(self, table: HistoryTable) -> frozenset[Step]:
        """Return the steps that are applied according to a tool's table.

        Raises:
            StrayRowError: A row names a step that does not exist.
        """
        return table.steps(self.address, self.rows.get(table.name, ()))


@dataclass(frozen=True)
class LiveDatabase(RecordedHistory):
    """A live database: the rows of its migration history tables, and its facts."""

    facts: Facts


def read_live_database(address: Address, tables: Collection[HistoryTable]) -> LiveDatabase:
    """Read a live database, which is opened read-only.

    Raises:
        UnreachableError: The database cannot be opened.
        UnreadableDatabaseError: It cannot be read.
        LockedError: Another connection holds a lock on a part of it.
    """
    with _open_for_reading(address) as connection:
        facts = read_connection(connection, address.kind)
        existing = [table for table in tables if Key("table", (table.name,), EXISTS) in facts]
        return LiveDatabase(address, _rows_of(address.kind, connection, existing), facts)


def read_recorded_history(address: Address, tables: Collection[HistoryTable]) -> RecordedHistory:
    """Read the migration history tables only; facts take much longer to read.

    Raises:
        UnreachableError: The database cannot be opened.
        UnreadableDatabaseError: It cannot be read.
        LockedError: Another connection holds a lock on a migration history table.
    """
    with _open_for_reading(address) as connection:
        with closing(connection.cursor()) as cursor:
            cursor.execute(KINDS[address.kind].table_names)
            names = {name for (name,) in cursor.fetchall()}
        existing = [table for table in tables if table.name in names]
        return RecordedHistory(address, _rows_of(address.kind, connection, existing))


@contextmanager
def _open_for_reading(address: Address) -> Iterator[Any]:
    """Open a database read-only; report in one message why it cannot be read."""
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
    kind: str, connection: Connection, tables: Collection[HistoryTable]
) -> dict[str, frozenset[Row]]:
    return {table.name: _rows(kind, connection, table) for table in tables}


def _rows(kind: str, connection: Connection, table: HistoryTable) -> frozenset[Row]:
    with closing(connection.cursor()) as cursor:
        columns = ", ".join(quote_name(kind, name) for name in table.columns)
        cursor.execute(f"SELECT {columns} FROM {quote_table(kind, table.name)}")  # noqa: S608 - quoted
        return frozenset(tuple(map(str, row)) for row in cursor.fetchall())
