"""Creates many tables of SQLite in linear time."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_CREATE = re.compile(r"\s*CREATE\s+(TABLE|(UNIQUE\s+)?INDEX)\b", re.IGNORECASE)

#: After so many statements, the catalogue is emptied.
_EVERY = 100

_ROWS = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master ORDER BY rowid"
_INSERT = "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)"


class BulkCreation:
    """Keeps the catalogue of a scratch database short while tables and indexes are created.

    After each ``CREATE``, SQLite reads all rows of ``sqlite_master``. The connection itself knows
    all tables from memory, so the rows are taken out meanwhile, and are inserted in their order
    before any other statement runs. Statements outside a transaction get one.

    Source: https://www.sqlite.org/pragma.html#pragma_writable_schema
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: list[tuple[object, ...]] = []
        self._count = 0
        self._has_begun = False

    def before(self, statement: str) -> None:
        """Prepare for a statement that is about to be executed."""
        if not _CREATE.match(statement):
            self.end()
            return
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN")
            self._has_begun = True
        self._count += 1
        if self._count % _EVERY == 0:
            self._take_rows()

    def end(self) -> None:
        """Insert the rows that were taken out, and commit where this object began."""
        if self._rows:
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN")
                self._has_begun = True
            self._take_rows()
            with self._writable_catalogue():
                self._connection.executemany(_INSERT, self._rows)
            self._rows = []
        if self._has_begun:
            self._connection.execute("COMMIT")
            self._has_begun = False

    def _take_rows(self) -> None:
        with self._writable_catalogue():
            # A cursor of its own: a row factory of the connection may return something else.
            cursor = self._connection.cursor()
            cursor.row_factory = None
            rows = cursor.execute(_ROWS).fetchall()
            try:
                cursor.execute("DELETE FROM sqlite_master")
            except sqlite3.OperationalError:
                # This SQLite is configured to refuse it (SQLITE_DBCONFIG_DEFENSIVE).
                return
            self._rows += rows

    @contextmanager
    def _writable_catalogue(self) -> Iterator[None]:
        self._connection.execute("PRAGMA writable_schema = ON")
        try:
            yield
        finally:
            self._connection.execute("PRAGMA writable_schema = OFF")
