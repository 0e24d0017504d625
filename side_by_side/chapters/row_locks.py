"""Finds the rows that a transaction has locked, and locks rows against it.

A lock is not read from the database's own tables but tried: a second connection asks for the rows
of each table with SKIP LOCKED, and misses those that are locked. For each of these it tries weaker
locks, until one does not conflict with that of the transaction.

Source: https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-ROWS and
https://mariadb.com/kb/en/innodb-lock-modes/
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from shared_fixtures.question import Lock
from side_by_side.chapters.sql_statements import locks_rows
from side_by_side.databases import Address, connect
from side_by_side.databases.dbapi import Connection
from side_by_side.databases.kinds import require_driver
from side_by_side.sql.quoting import quote_name

_KEYS = {
    "postgresql": """
        SELECT c.relname, a.attname
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
        WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace
        ORDER BY c.relname, array_position(i.indkey::int2[], a.attnum)""",
    "mariadb": """
        SELECT table_name, column_name
        FROM information_schema.key_column_usage
        WHERE table_schema = DATABASE() AND constraint_name = 'PRIMARY'
        ORDER BY table_name, ordinal_position""",
}

#: From weak to strong: what is asked for, and the lock that a transaction holds if it is refused.
_TRIALS = {
    "postgresql": (
        ("FOR KEY SHARE", "UPDATE"),
        ("FOR SHARE", "NO KEY UPDATE"),
        ("FOR NO KEY UPDATE", "SHARE"),
        ("FOR UPDATE", "KEY SHARE"),
    ),
    "mariadb": (("LOCK IN SHARE MODE", "UPDATE"), ("FOR UPDATE", "SHARE")),
}

#: How long a statement waits for a lock, so that a question can wait in vain, and how long it may
#: take: a recursive query with a mistake has no end. The driver of MariaDB cannot be interrupted.
_TIMEOUTS = {
    "sqlite": ("PRAGMA busy_timeout = 100",),
    "postgresql": ("SET lock_timeout = '100ms'", "SET statement_timeout = '8s'"),
    "mariadb": ("SET innodb_lock_wait_timeout = 1", "SET max_statement_time = 8"),
}

#: After so many instructions of its virtual machine SQLite returns to Python for a moment.
_INSTRUCTIONS = 1_000_000


@dataclass(frozen=True)
class LockReader:
    """Tries to lock the rows of some tables; ``keys`` are the columns of their primary keys."""

    kind: str
    address: Address
    connection: Connection
    keys: Mapping[str, Sequence[str]]

    def read(self) -> set[Lock]:
        """Return the rows that another transaction has locked, each with its strongest lock."""
        with closing(self.connection.cursor()) as cursor:
            # NOWAIT alone waits if the row was updated before it was locked.
            wait_briefly(self.kind, cursor)
            return {
                Lock(table, key, self._strength(cursor, table, key))
                for table, columns in self.keys.items()
                for key in self._rows(cursor, table, columns)
                - self._rows(cursor, table, columns, "FOR UPDATE SKIP LOCKED")
            }

    def _rows(self, cursor: Any, table: str, columns: Sequence[str], clause: str = "") -> set[Any]:
        names = ", ".join(quote_name(self.kind, column) for column in columns)
        cursor.execute(f"SELECT {names} FROM {quote_name(self.kind, table)} {clause}")  # noqa: S608 - quoted
        return {row[0] if len(columns) == 1 else tuple(row) for row in cursor.fetchall()}

    def _strength(self, cursor: Any, table: str, key: Any) -> str:
        """Return the lock of a row that is locked: the weakest request that is refused shows it."""
        *trials, (_, weakest) = _TRIALS[self.kind]
        for clause, held in trials:
            try:
                self._ask_for(cursor, table, key, f"{clause} NOWAIT")
            except require_driver(self.kind).OperationalError:
                return held
        return weakest

    def _ask_for(self, cursor: Any, table: str, key: Any, clause: str) -> bool:
        """Ask for a row with a lock, and return whether there is such a row."""
        columns = self.keys[table]
        values = key if isinstance(key, tuple) else (key,)
        where = " AND ".join(f"{quote_name(self.kind, column)} = %s" for column in columns)
        cursor.execute(
            f"SELECT 1 FROM {quote_name(self.kind, table)} WHERE {where} {clause}",  # noqa: S608 - quoted
            values,
        )
        return bool(cursor.fetchall())

    @contextmanager
    def hold(self, locks: Sequence[Lock]) -> Iterator[None]:
        """Lock rows in a transaction of a third connection, which is rolled back."""
        if not locks:
            yield
            return
        with closing(connect(self.address)) as third, closing(third.cursor()) as cursor:
            cursor.execute("BEGIN")
            for table, key, strength in locks:
                if not self._ask_for(cursor, table, key, f"FOR {strength}"):
                    raise ValueError(f"{table} has no row {key!r} that could be locked")
            try:
                yield
            finally:
                # The server ends a closed connection, and its locks, a moment later.
                cursor.execute("ROLLBACK")


def lock_reader(address: Address, connection: Connection, tables: Collection[str]) -> LockReader:
    """Return a reader of the locks on some tables, which uses a connection of its own."""
    kind = address.kind
    with closing(connection.cursor()) as cursor:
        cursor.execute(_KEYS[kind])
        rows = [row for row in cursor.fetchall() if row[0] in tables]
    keys = {
        table: [column for _, column in same] for table, same in groupby(rows, lambda row: row[0])
    }
    return LockReader(kind, address, connection, keys)


def wait_briefly(kind: str, cursor: Any) -> None:
    """Let the statements of a connection wait for a lock for a short time only, and end at last.

    A statement on SQLite only becomes one that a signal can interrupt.
    """
    for statement in _TIMEOUTS.get(kind, ()):
        cursor.execute(statement)
    # The adapter of an asynchronous driver has no such connection; its thread gets no signals.
    connection = getattr(cursor, "connection", None)
    if kind == "sqlite" and connection is not None:
        connection.set_progress_handler(lambda: 0, _INSTRUCTIONS)


@dataclass
class LockWatch:
    """Reads the locks of a question while it runs, after each statement that asks for locks.

    Statements that change rows lock them too, and those that they refer to, so that the locks at
    the end would not show whether any statement has asked for one.
    """

    reader: LockReader | None = None
    #: The rows that a third connection has locked.
    held: tuple[Lock, ...] = ()
    found: set[Lock] = field(default_factory=set)
    _asked: bool = False

    def before(self, sql: str) -> None:
        """Note that a statement is about to be executed."""
        if self.reader is not None:
            self.finish()
            self._asked = locks_rows(sql)

    def finish(self) -> frozenset[Lock]:
        """Return the locks that were found, after the last statement."""
        if self.reader is not None and self._asked:
            held = {(lock.table, lock.key) for lock in self.held}
            locks = self.reader.read()
            self.found |= {lock for lock in locks if (lock.table, lock.key) not in held}
        self._asked = False
        return frozenset(self.found)
