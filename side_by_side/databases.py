"""Addresses of databases, and plain connections to them. No ORM is involved."""

import contextlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from side_by_side.errors import SideBySideError

#: The databases that can be compared, by the schemes that people write.
SCHEMES = {
    "sqlite": "sqlite",
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "mariadb": "mariadb",
    "mysql": "mariadb",
}


class BadAddressError(SideBySideError):
    """An address that names no database of a kind that can be compared."""

    def __init__(self, address: str, reason: str) -> None:
        self.address = address
        self.reason = reason
        super().__init__(
            f"{address!r} is not the address of a database: {reason}. Addresses look like "
            "sqlite:///file.sqlite3, postgresql://user@host/name or mysql://user@host:3306/name"
        )


class UnreachableError(SideBySideError):
    """A database that could not be opened, with the reason that the driver gave."""

    def __init__(self, address: "Address", reason: str) -> None:
        self.address = address
        self.reason = address.without_password(reason)
        super().__init__(f"cannot open {address}: {self.reason}")


@dataclass(frozen=True)
class Address:
    """Where a database is. Its text never shows the password; ``url`` does."""

    kind: str
    name: str
    host: str = ""
    port: int | None = None
    user: str = ""
    password: str = field(default="", repr=False)
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """The whole address, password included, as both ORMs understand it."""
        return self._text(f":{quote(self.password, safe='')}" if self.password else "")

    def __str__(self) -> str:
        return self._text(":***" if self.password else "")

    def _text(self, password: str) -> str:
        scheme = {"mariadb": "mysql"}.get(self.kind, self.kind)
        login = f"{quote(self.user, safe='')}{password}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        options = f"?{urlencode(self.options, safe='/')}" if self.options else ""
        name = self.name if self.kind == "sqlite" else quote(self.name, safe="")
        return f"{scheme}://{login}{host}{port}/{name}{options}"

    def without_password(self, text: str) -> str:
        """Return the text, which may come from a driver, with the password blotted out."""
        return text.replace(self.password, "***") if self.password else text

    def named(self, name: str) -> "Address":
        """Return the address of another database of the same server."""
        return replace(self, name=name)


def parse_address(text: str) -> Address:
    """Return the address that a text such as ``postgresql://user@host/name`` names.

    Raises:
        BadAddressError: The text is no address, or of a database that cannot be compared.
    """
    scheme = text.partition("://")[0].partition("+")[0]
    shown = scheme + "://..." if "@" in text else text
    if "://" not in text:
        raise BadAddressError(shown, "it has no '://'")
    if scheme not in SCHEMES:
        raise BadAddressError(shown, f"{scheme!r} is none of sqlite, postgresql, mysql, mariadb")
    kind = SCHEMES[scheme]
    if kind == "sqlite":
        path = text.partition("://")[2].partition("?")[0].removeprefix("/")
        if not path or path == ":memory:":
            raise BadAddressError(text, "a database in memory cannot be shared; name a file")
        return Address(kind, path)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise BadAddressError(shown, str(error)) from error
    return Address(
        kind,
        unquote(parts.path.removeprefix("/")),
        parts.hostname or "",
        port,
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        dict(parse_qsl(parts.query)),
    )


def connect(address: Address, *, read_only: bool = False) -> Any:
    """Return an open DBAPI connection in autocommit mode that gives plain tuples.

    With ``read_only`` the database itself refuses every write.

    Raises:
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
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, factory=kind)
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
    import psycopg

    options = {"options": "-c default_transaction_read_only=on"} if read_only else {}
    try:
        return psycopg.connect(
            address.url,
            autocommit=True,
            **({"connect_timeout": 10} | options),  # type: ignore[arg-type]  # keywords of libpq
        )
    except psycopg.Error as error:
        raise UnreachableError(address, one_line(error)) from error


def _mariadb(address: Address, read_only: bool) -> Any:
    driver = mariadb_driver(address)
    options: dict[str, Any] = {
        "host": address.host or "localhost",
        "user": address.user,
        "passwd": address.password,
        "db": address.name,
        "connect_timeout": 10,
        "charset": "utf8mb4",
        "autocommit": True,
    }
    if address.port:
        options["port"] = address.port
    if "unix_socket" in address.options:
        options["unix_socket"] = address.options["unix_socket"]
    try:
        connection = driver.connect(**{key: value for key, value in options.items() if value != ""})
    except driver.Error as error:
        raise UnreachableError(address, one_line(error)) from error
    if read_only:
        with contextlib.closing(connection.cursor()) as cursor:
            cursor.execute("SET SESSION TRANSACTION READ ONLY")
    return connection


def mariadb_driver(address: Address) -> ModuleType:
    """Return the driver for MariaDB, which is an extra of this package.

    Raises:
        UnreachableError: The driver is not installed.
    """
    try:
        import MySQLdb
    except ImportError as error:
        cure = "the driver is missing; pip install 'side-by-side[mariadb]'"
        raise UnreachableError(address, cure) from error
    module: ModuleType = MySQLdb
    return module


def one_line(error: Exception) -> str:
    """Return a driver's message without its line breaks and number."""
    text = str(error.args[-1] if error.args else error)
    return " ".join(text.split())
