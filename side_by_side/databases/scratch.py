"""Scratch databases, which the tool creates and drops under a prefix of its own.

The process that owns one holds a lock while it runs: an advisory lock on a server, a locked file
next to a SQLite database. A database without a lock was left by a killed run, and is dropped.
"""

import contextlib
import hashlib
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from side_by_side.databases.address import Address
from side_by_side.databases.connect import UnreachableError, connect
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.file_locks import lock
from side_by_side.databases.kinds import MARIADB, POSTGRESQL, require_driver
from side_by_side.errors import SideBySideError

PREFIX = "side_by_side_"

#: PostgreSQL's code where the machine lacks the locale: wrong_object_type.
NO_SUCH_LOCALE = "42809"


class ScratchRefusedError(SideBySideError):
    """A server on which the user may not create a database."""

    def __init__(self, address: Address, reason: str) -> None:
        self.address = address
        self.reason = address.without_password(reason, by_driver=True)
        super().__init__(
            f"cannot create a scratch database on {address}: {self.reason}. "
            "Give its user the right to create databases, or name another server"
        )


class NotEmptyError(SideBySideError):
    """A SQLite file that is not empty, next to which scratch databases were to be created."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path} is not empty; name a file that does not exist, and scratch databases are "
            "created next to it"
        )


@contextmanager
def scratch_databases(kind: str, server: Address | None, count: int) -> Iterator[list[Address]]:
    """Create empty databases, yield their addresses, and drop them at the end.

    Raises:
        UnreachableError: The server cannot be reached.
        ScratchRefusedError: The user may not create a database there.
        NotEmptyError: A SQLite file was named that is not empty.
    """
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = stack.enter_context(scratch_folder(_parent_folder(server)))
            yield [Address("sqlite", str(folder / f"{number}.sqlite3")) for number in range(count)]
            return
        if server is None:
            server = stack.enter_context(start_embedded_postgresql())
        databases = (
            PostgreSQLDatabases(server) if kind == "postgresql" else MariaDBDatabases(server)
        )
        stack.callback(databases.close)
        databases.drop_leftovers()
        names = [f"{databases.prefix}{secrets.token_hex(6)}" for _ in range(count)]
        for name in names:
            stack.callback(databases.drop, name)
            databases.create(name)
        yield [server.with_name(name) for name in names]


def _parent_folder(address: Address | None) -> Path:
    if address is None:
        return Path(tempfile.gettempdir())
    path = Path(address.name)
    if path.exists() and path.stat().st_size:
        raise NotEmptyError(path)
    if not path.parent.is_dir():
        raise UnreachableError(address, f"there is no folder {str(path.parent)!r}")
    return path.parent


@contextmanager
def scratch_folder(parent: Path) -> Iterator[Path]:
    """Yield a new folder with a locked file in it, and remove it at the end.

    Folders that killed runs left, whose locks are free, are removed first.
    """
    for leftover in parent.glob(f"{PREFIX}*"):
        # A folder without its file is being created or removed.
        with contextlib.suppress(OSError), (leftover / "lock").open("r+") as file:
            lock(file, wait=False)
            shutil.rmtree(leftover, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    try:
        # Windows cannot rename an open file, so there the file is unlocked for a moment.
        with (folder / ("lock" if sys.platform == "win32" else "new")).open("w") as file:
            lock(file)
            if sys.platform != "win32":
                # Other processes look for this name, so the file has it only once it is locked.
                (folder / "new").rename(folder / "lock")
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _connect_to_server(server: Address) -> Any:
    """Connect to ``postgres``, or to the database that the address names if that is refused.

    Every run uses the same database, because an advisory lock is visible in its database only.
    """
    try:
        return connect(server.with_name("postgres"))
    except UnreachableError:
        if server.name in ("", "postgres"):
            raise
        return connect(server)


class PostgreSQLDatabases:
    """The scratch databases on a PostgreSQL server.

    Source: https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS
    """

    def __init__(self, server: Address, template: str = "template0") -> None:
        self.server = server
        self.template = template
        self.prefix = PREFIX
        self.connection = _connect_to_server(server)
        # Copying files takes half the time if fsync is off, as on the embedded server. Elsewhere
        # it would force a checkpoint, which also writes what other databases have changed.
        is_durable = self.connection.execute("SHOW fsync").fetchone() == ("on",)
        copies = not is_durable and self.connection.info.server_version >= 150000
        self.strategy = " STRATEGY file_copy" if copies else ""

    def close(self) -> None:
        """Close the connection, which releases the locks."""
        self.connection.close()

    def create(self, name: str) -> None:
        """Create a database from the template, after its lock has been taken.

        Text sorts by code point and folds case as Unicode does if the machine has a locale for
        that, so that the order of names does not depend on the server.
        """
        self.connection.execute("SELECT pg_advisory_lock(%s)", [_lock_number(name)])
        template = POSTGRESQL.quote_name(self.template)
        plain = (
            f"CREATE DATABASE {POSTGRESQL.quote_name(name)} TEMPLATE {template} ENCODING 'UTF8'"
            f"{self.strategy}"
        )
        failure = require_driver("postgresql").Error
        try:
            try:
                self.connection.execute(f"{plain} LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'")
            except failure as error:
                if error.sqlstate != NO_SUCH_LOCALE:
                    raise
                self.connection.execute(plain)
        except failure as error:
            raise ScratchRefusedError(self.server, str(error).splitlines()[0]) from error

    def drop(self, name: str) -> None:
        """Drop a database, even if somebody is still connected to it."""
        self._wait_for_clients(name)
        self.connection.execute(
            f"DROP DATABASE IF EXISTS {POSTGRESQL.quote_name(name)} WITH (FORCE)"
        )

    def _wait_for_clients(self, name: str) -> None:
        """Wait until connections just closed have ended, or DROP DATABASE sleeps for 0.1 seconds.

        Source: CountOtherDBBackends of PostgreSQL, src/backend/storage/ipc/procarray.c
        """
        for _ in range(20):
            row = self.connection.execute(
                "SELECT pg_stat_get_db_numbackends(oid) FROM pg_database WHERE datname = %s", [name]
            ).fetchone()
            if row in (None, (0,)):
                return
            time.sleep(0.001)

    def drop_leftovers(self) -> None:
        """Drop the databases of killed runs: they have the tool's prefix and a free lock."""
        rows = self.connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"
            " AND pg_get_userbyid(datdba) = current_user",
            [PREFIX],
        ).fetchall()
        for (name,) in rows:
            number = _lock_number(name)
            (is_free,) = self.connection.execute(
                "SELECT pg_try_advisory_lock(%s)", [number]
            ).fetchone()
            if is_free:
                self.drop(name)
                self.connection.execute("SELECT pg_advisory_unlock(%s)", [number])


class MariaDBDatabases:
    """The scratch databases on a MariaDB server.

    Source: https://mariadb.com/kb/en/get_lock/
    """

    def __init__(self, server: Address) -> None:
        self.server = server
        self.connection = connect(server)
        [(version, account)] = self._run("SELECT version(), current_user()")
        # A database of MariaDB has no owner, so its name has to show the account.
        self.prefix = f"{PREFIX}{hashlib.sha256(account.encode()).hexdigest()[:8]}_"
        if "mariadb" not in version.lower():
            raise UnreachableError(server, f"it is MySQL {version}; only MariaDB is compared")

    def _run(self, statement: str, *values: object) -> list[Any]:
        with contextlib.closing(self.connection.cursor()) as cursor:
            cursor.execute(statement, values or None)
            return list(cursor.fetchall())

    def close(self) -> None:
        """Close the connection, which releases the locks."""
        self.connection.close()

    def create(self, name: str) -> None:
        """Create a database with the newest character set, after its lock has been taken."""
        self._run("SELECT GET_LOCK(%s, 10)", name)
        try:
            self._run(f"CREATE DATABASE {MARIADB.quote_name(name)} CHARACTER SET utf8mb4")
        except Exception as error:
            raise ScratchRefusedError(self.server, str(error.args[-1])) from error

    def drop(self, name: str) -> None:
        """Drop a database, even if somebody is still connected to it."""
        # A transaction that is still open would hold the drop up.
        connected = self._run("SELECT id FROM information_schema.processlist WHERE db = %s", name)
        for (number,) in connected:
            with contextlib.suppress(require_driver("mariadb").Error):
                self._run(f"KILL {number:d}")
        self._run(f"DROP DATABASE IF EXISTS {MARIADB.quote_name(name)}")

    def drop_leftovers(self) -> None:
        """Drop the databases of this account's killed runs: their lock is free."""
        names = self._run(
            "SELECT schema_name FROM information_schema.schemata WHERE LEFT(schema_name, %s) = %s",
            len(self.prefix),
            self.prefix,
        )
        for (name,) in names:
            [(is_free,)] = self._run("SELECT GET_LOCK(%s, 0)", name)
            if is_free:
                self.drop(name)
                self._run("SELECT RELEASE_LOCK(%s)", name)


def _lock_number(name: str) -> int:
    """Return the key of a name's advisory lock, a signed 64-bit integer."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
