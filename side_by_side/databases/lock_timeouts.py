"""Locks that other connections hold: how long a command waits, and what it reports then."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from side_by_side.databases.address import Address
from side_by_side.databases.dbapi import Connection
from side_by_side.databases.kinds import KINDS
from side_by_side.errors import SideBySideError

#: How long a command waits for a lock. By default MariaDB waits for a day, and PostgreSQL forever.
SECONDS = 5

#: PostgreSQL's code for a lock timeout: lock_not_available.
_POSTGRESQL_LOCKED = "55P03"

#: MariaDB's number for a lock timeout: ER_LOCK_WAIT_TIMEOUT.
_MARIADB_LOCKED = 1205


class LockedError(SideBySideError):
    """A lock that another connection held until the timeout."""

    def __init__(self, address: Address, doing: str, error: BaseException) -> None:
        self.address = address
        self.doing = doing
        self.reason = address.without_password(" ".join(str(error).split()), by_driver=True)
        super().__init__(
            f"{address} is locked: another connection holds a lock that {doing} needs, and did "
            f"not release it within {describe_timeout(address.kind)}: {self.reason}. "
            "Nothing was changed; end the other transaction, and run the command again"
        )


def lock_timeout_statement(kind: str) -> str:
    """Return the statement after which a connection waits ``SECONDS`` at most for a lock.

    Source: https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT
    """
    return KINDS[kind].lock_timeout.format(milliseconds=SECONDS * 1000, seconds=SECONDS)


def set_lock_timeout(kind: str, connection: Connection) -> None:
    """Let a DBAPI connection wait ``SECONDS`` at most for a lock."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(lock_timeout_statement(kind))


def describe_timeout(kind: str) -> str:
    """Return how long a lock was waited for, and the setting that limits it."""
    return f"{SECONDS} seconds ({KINDS[kind].lock_setting})"


def find_lock_error(error: BaseException | None) -> BaseException | None:
    """Return the driver's error of a lock timeout that an error is, or was raised from."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if _is_lock_error(error):
            return error
        error = getattr(error, "orig", None) or error.__cause__
    return None


def _is_lock_error(error: BaseException) -> bool:
    if getattr(error, "sqlstate", None) == _POSTGRESQL_LOCKED:
        return True
    if isinstance(error, sqlite3.OperationalError):
        # The low byte is the primary result code.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    is_of_mariadb = type(error).__module__.startswith("MySQLdb")
    return is_of_mariadb and error.args[:1] == (_MARIADB_LOCKED,)


@contextmanager
def report_locks(address: Address, doing: str) -> Iterator[None]:
    """Raise ``LockedError`` in place of a driver's error of a lock timeout.

    Raises:
        LockedError: Another connection held a lock until the timeout.
    """
    try:
        yield
    except Exception as error:
        if timeout := find_lock_error(error):
            raise LockedError(address, doing, timeout) from error
        raise
