"""Locks that other connections hold: how long a command waits, and what it says then."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from side_by_side.databases.address import Address
from side_by_side.databases.kinds import KINDS
from side_by_side.errors import SideBySideError

#: How long a command waits for a lock; MariaDB by itself would wait for a day, PostgreSQL for ever.
SECONDS = 5

#: PostgreSQL's code for a lock that was not had in time: lock_not_available.
_POSTGRESQL_LOCKED = "55P03"

#: MariaDB's number for a lock that was not had in time.
_MARIADB_LOCKED = 1205


class LockedError(SideBySideError):
    """A database of which another connection holds a lock, for longer than is waited."""

    def __init__(self, address: Address, doing: str, error: BaseException) -> None:
        self.address = address
        self.doing = doing
        self.reason = address.without_password(" ".join(str(error).split()), by_driver=True)
        super().__init__(
            f"{address} is locked: another connection holds a lock that {doing} needs, and did "
            f"not let it go within {waited(address.kind)}: {self.reason}. Nothing was changed; "
            "end the other transaction, and run the command again"
        )


def timeout_statement(kind: str) -> str:
    """Return the statement that lets a connection wait no longer than ``SECONDS`` for a lock.

    Source: https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT
    """
    return KINDS[kind].lock_timeout.format(milliseconds=SECONDS * 1000, seconds=SECONDS)


def limit_waiting(kind: str, connection: Any) -> None:
    """Let a DBAPI connection wait no longer than ``SECONDS`` for a lock."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(timeout_statement(kind))


def waited(kind: str) -> str:
    """Return the time that was waited, and the setting that ended it."""
    return f"{SECONDS} seconds ({KINDS[kind].lock_setting})"


def locked(error: BaseException | None) -> BaseException | None:
    """Return the driver's own error where it, or what it came from, says that a lock is held."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if _says_locked(error):
            return error
        error = getattr(error, "orig", None) or error.__cause__
    return None


def _says_locked(error: BaseException) -> bool:
    if getattr(error, "sqlstate", None) == _POSTGRESQL_LOCKED:
        return True
    if isinstance(error, sqlite3.OperationalError):
        # The low byte is the kind of error, the others say more about it.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    is_of_mariadb = type(error).__module__.startswith("MySQLdb")
    return is_of_mariadb and error.args[:1] == (_MARIADB_LOCKED,)


@contextmanager
def naming_locks(address: Address, doing: str) -> Iterator[None]:
    """Tell of a lock that was not had in time in one message.

    Raises:
        LockedError: Another connection holds a lock.
    """
    try:
        yield
    except Exception as error:
        if told := locked(error):
            raise LockedError(address, doing, told) from error
        raise
