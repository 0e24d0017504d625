"""Plain connections to databases."""

import contextlib
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from side_by_side.databases.address import Address
from side_by_side.databases.kinds import require_driver
from side_by_side.errors import SideBySideError


class UnreachableError(SideBySideError):
    """A database that cannot be opened, with the driver's reason."""

    def __init__(self, address: Address, reason: str) -> None:
        self.address = address
        self.reason = address.without_password(reason, by_driver=True)
        super().__init__(f"cannot open {address}: {self.reason}")


def connect(address: Address, *, read_only: bool = False) -> Any:
    """Return an open DBAPI connection in autocommit mode whose rows are plain tuples.

    With ``read_only``, the database itself refuses every write.

    Raises:
        MissingDriverError: The driver is not installed.
        UnreachableError: The server does not respond, refuses the login, or has no such database.
    """
    return _OPENERS[address.kind](address, read_only)


class ImmutableWalConnection(sqlite3.Connection):
    """A connection that reads a file in WAL mode as immutable, because nobody has it open.

    SQLite does not report the file's mode then: ``journal_mode`` is that of the connection.
    """


def _open_sqlite(address: Address, read_only: bool) -> sqlite3.Connection:
    path = Path(address.name)
    if read_only and not path.is_file():
        raise UnreachableError(address, "there is no such file")
    uri = path.absolute().as_uri()
    try:
        is_immutable = read_only and _is_idle_wal(path)
        if read_only:
            uri += "?immutable=1" if is_immutable else "?mode=ro"
        factory = ImmutableWalConnection if is_immutable else sqlite3.Connection
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, factory=factory, **address.arguments
        )
    except OSError as error:
        raise UnreachableError(address, str(error.strerror)) from error
    except sqlite3.Error as error:
        raise UnreachableError(address, str(error)) from error
    try:
        connection.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.Error as error:
        connection.close()
        raise UnreachableError(address, str(error)) from error
    return connection


def _is_idle_wal(path: Path) -> bool:
    """Return whether a file is in WAL mode and nobody has it open.

    SQLite would create the log and its index even to read, and leave both next to the file.

    Source: https://www.sqlite.org/wal.html#read_only_databases
    """
    with path.open("rb") as file:
        versions = file.read(20)[18:]
    return versions == b"\2\2" and not Path(f"{path}-wal").exists()


def _open_postgresql(address: Address, read_only: bool) -> Any:
    driver = require_driver("postgresql")
    options: dict[str, Any] = {"connect_timeout": 10} | address.arguments
    if read_only:
        settings = f"{options.get('options', '')} -c default_transaction_read_only=on"
        options["options"] = settings.strip()
    # Passed one by one: libpq shows a piece of an address that it cannot parse.
    names = {"host": address.host, "port": address.port, "user": address.user}
    names |= {"password": address.password, "dbname": address.name}
    options |= {name: value for name, value in names.items() if value}
    try:
        return driver.connect(autocommit=True, **options)
    except driver.Error as error:
        raise UnreachableError(address, driver_message(error)) from _safe_cause(address, error)


def _open_mariadb(address: Address, read_only: bool) -> Any:
    driver = require_driver("mariadb")
    options: dict[str, Any] = {"connect_timeout": 10, "charset": "utf8mb4", "autocommit": True}
    options |= address.arguments
    names = {"host": address.host or "localhost", "port": address.port, "user": address.user}
    names |= {"passwd": address.password, "db": address.name}
    options |= {name: value for name, value in names.items() if value}
    try:
        connection = driver.connect(**options)
    except (driver.Error, ValueError) as error:
        # mysqlclient raises ValueError for some values of options.
        raise UnreachableError(address, driver_message(error)) from _safe_cause(address, error)
    if read_only:
        with contextlib.closing(connection.cursor()) as cursor:
            cursor.execute("SET SESSION TRANSACTION READ ONLY")
    return connection


_OPENERS: Mapping[str, Callable[[Address, bool], Any]] = {
    "sqlite": _open_sqlite,
    "postgresql": _open_postgresql,
    "mariadb": _open_mariadb,
}


def _safe_cause(address: Address, error: Exception) -> Exception | None:
    """Return a driver's error as a cause if its text, which a traceback shows, has no password."""
    text = str(error)
    return error if address.without_password(text, by_driver=True) == text else None


def driver_message(error: Exception) -> str:
    """Return a driver's message without its line breaks and number."""
    text = str(error.args[-1] if error.args else error)
    return " ".join(text.split())
