"""Plain connections to databases."""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from side_by_side.databases.address import Address
from side_by_side.databases.kinds import require_driver
from side_by_side.errors import SideBySideError


class UnreachableError(SideBySideError):
    """A database that could not be opened, with the reason that the driver gave."""

    def __init__(self, address: Address, reason: str) -> None:
        self.address = address
        self.reason = address.without_password(reason, by_driver=True)
        super().__init__(f"cannot open {address}: {self.reason}")


def connect(address: Address, *, read_only: bool = False) -> Any:
    """Return an open DBAPI connection in autocommit mode that gives plain tuples.

    With ``read_only`` the database itself refuses every write.

    Raises:
        MissingDriverError: The driver is not installed.
        UnreachableError: The server does not answer, refuses the login, or has no such database.
    """
    opener = {"sqlite": _sqlite, "postgresql": _postgresql, "mariadb": _mariadb}[address.kind]
    return opener(address, read_only)


class LogAtRest(sqlite3.Connection):
    """Reads a file that is kept with a write-ahead log, without the log: it is empty.

    SQLite itself does not say so any more: its ``journal_mode`` is that of the connection.
    """


def _sqlite(address: Address, read_only: bool) -> sqlite3.Connection:
    path = Path(address.name)
    if read_only and not path.is_file():
        raise UnreachableError(address, "there is no such file")
    uri = path.absolute().as_uri()
    try:
        at_rest = read_only and _log_at_rest(path)
        if read_only:
            uri += "?immutable=1" if at_rest else "?mode=ro"
        kind = LogAtRest if at_rest else sqlite3.Connection
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, factory=kind, **address.arguments
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


def _log_at_rest(path: Path) -> bool:
    """Whether a file is kept with a write-ahead log, and nobody has it open.

    SQLite would make the log and its index for reading, too, and leave both beside the file.

    Source: https://www.sqlite.org/wal.html#read_only_databases
    """
    with path.open("rb") as file:
        versions = file.read(20)[18:]
    return versions == b"\2\2" and not Path(f"{path}-wal").exists()


def _postgresql(address: Address, read_only: bool) -> Any:
    driver = require_driver("postgresql")
    options: dict[str, Any] = {"connect_timeout": 10} | address.arguments
    if read_only:
        settings = f"{options.get('options', '')} -c default_transaction_read_only=on"
        options["options"] = settings.strip()
    # Each by itself: of an address that it cannot read, libpq shows a piece.
    names = {"host": address.host, "port": address.port, "user": address.user}
    names |= {"password": address.password, "dbname": address.name}
    options |= {name: value for name, value in names.items() if value}
    try:
        return driver.connect(autocommit=True, **options)
    except driver.Error as error:
        raise UnreachableError(address, one_line(error)) from _cause(address, error)


def _mariadb(address: Address, read_only: bool) -> Any:
    driver = require_driver("mariadb")
    options: dict[str, Any] = {"connect_timeout": 10, "charset": "utf8mb4", "autocommit": True}
    options |= address.arguments
    names = {"host": address.host or "localhost", "port": address.port, "user": address.user}
    names |= {"passwd": address.password, "db": address.name}
    options |= {name: value for name, value in names.items() if value}
    try:
        connection = driver.connect(**options)
    except (driver.Error, ValueError) as error:
        # ValueError is mysqlclient's, of a value of an option.
        raise UnreachableError(address, one_line(error)) from _cause(address, error)
    if read_only:
        with contextlib.closing(connection.cursor()) as cursor:
            cursor.execute("SET SESSION TRANSACTION READ ONLY")
    return connection


def _cause(address: Address, error: Exception) -> Exception | None:
    """Return a driver's error as a cause, which a traceback shows as it is, if it may be shown."""
    text = str(error)
    return error if address.without_password(text, by_driver=True) == text else None


def one_line(error: Exception) -> str:
    """Return a driver's message without its line breaks and number."""
    text = str(error.args[-1] if error.args else error)
    return " ".join(text.split())
