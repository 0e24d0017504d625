"""Scratch databases: made and dropped by the tool, under a prefix of its own.

Each has an owner that holds a lock as long as it lives: an advisory lock on a server, a locked
file beside a SQLite database. What nobody holds was left by a killed run, and is dropped.
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
from side_by_side.databases.embedded import embedded_postgresql
from side_by_side.databases.file_locks import lock
from side_by_side.databases.kinds import MARIADB, POSTGRESQL, require_driver
from side_by_side.errors import SideBySideError

PREFIX = "side_by_side_"

#: PostgreSQL's code where the machine has not the locale; named so for a wrong kind of object.
NO_SUCH_LOCALE = "42809"


class ScratchRefusedError(SideBySideError):
    """A server that does not let its user make a database."""

    def __init__(self, address: Address, reason: str) -> None:
        self.address = address
        self.reason = address.without_password(reason, by_driver=True)
        super().__init__(
            f"{address} does not let a scratch database be made: {self.reason}. "
            "Give its user the right to create databases, or name another server"
        )


class NotEmptyError(SideBySideError):
    """A SQLite file that holds something already, where a new one was to be made."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path} is not empty; name a file that does not exist, and scratch databases are "
            "made beside it"
        )


@contextmanager
def scratch_databases(kind: str, server: Address | None, count: int) -> Iterator[list[Address]]:
    """Give new empty databases, and drop them at the end.

    Raises:
        UnreachableError: The server cannot be reached.
        ScratchRefusedError: The server does not let a database be made.
        NotEmptyError: A SQLite file was named that holds something.
    """
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = stack.enter_context(scratch_folder(_folder_for(server)))
            yield [Address("sqlite", str(folder / f"{number}.sqlite3")) for number in range(count)]
            return
        if server is None:
            server = stack.enter_context(embedded_postgresql())
        maker = PostgreSQLMaker(server) if kind == "postgresql" else MariaDBMaker(server)
        stack.callback(maker.close)
        maker.drop_ownerless()
        names = [f"{maker.prefix}{secrets.token_hex(6)}" for _ in range(count)]
        for name in names:
            stack.callback(maker.drop, name)
            maker.create(name)
        yield [server.named(name) for name in names]


def _folder_for(address: Address | None) -> Path:
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
    """Give a new folder with a locked file in it; remove the folders whose locks are free."""
    for left in parent.glob(f"{PREFIX}*"):
        # A folder without its file is one that is being made, or removed.
        with contextlib.suppress(OSError), (left / "lock").open("r+") as file:
            lock(file, wait=False)
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    try:
        # Windows renames no open file. There the moment in between is a risk.
        with (folder / ("lock" if sys.platform == "win32" else "new")).open("w") as file:
            lock(file)
            if sys.platform != "win32":
                # Only now that it is locked does the file get the name that others look for.
                (folder / "new").rename(folder / "lock")
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _connect_to_server(server: Address) -> Any:
    """Connect where every run does: a lock is seen from the same database only.

    Who may not use ``postgres`` uses the database that the address names.
    """
    try:
        return connect(server.named("postgres"))
    except UnreachableError:
        if server.name in ("", "postgres"):
            raise
        return connect(server)


class PostgreSQLMaker:
    """Makes and drops databases on a PostgreSQL server.

    Source: https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS
    """

    def __init__(self, server: Address, template: str = "template0") -> None:
        self.server = server
        self.template = template
        self.prefix = PREFIX
        self.connection = _connect_to_server(server)
        # Copying files takes half the time where nothing waits for the disk, as on the embedded
        # server; elsewhere it would make the server write all that it holds, others' work included.
        waits = self.connection.execute("SHOW fsync").fetchone() == ("on",)
        copies = not waits and self.connection.info.server_version >= 150000
        self.strategy = " STRATEGY file_copy" if copies else ""

    def close(self) -> None:
        """Give up the locks."""
        self.connection.close()

    def create(self, name: str) -> None:
        """Make a database from the template, after taking its lock.

        Text sorts by code point and folds case as Unicode does, where the machine has a locale
        for that, so that the order of names does not depend on the server.
        """
        self.connection.execute("SELECT pg_advisory_lock(%s)", [_number(name)])
        template = POSTGRESQL.quoted(self.template)
        plain = (
            f"CREATE DATABASE {POSTGRESQL.quoted(name)} TEMPLATE {template} ENCODING 'UTF8'"
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
        """Drop a database, whoever may still be connected to it."""
        self._let_go(name)
        self.connection.execute(f"DROP DATABASE IF EXISTS {POSTGRESQL.quoted(name)} WITH (FORCE)")

    def _let_go(self, name: str) -> None:
        """Let end what was just closed: where it has not, DROP DATABASE sleeps for 0.1 seconds.

        Source: CountOtherDBBackends of PostgreSQL, src/backend/storage/ipc/procarray.c
        """
        for _ in range(20):
            row = self.connection.execute(
                "SELECT pg_stat_get_db_numbackends(oid) FROM pg_database WHERE datname = %s", [name]
            ).fetchone()
            if row in (None, (0,)):
                return
            time.sleep(0.001)

    def drop_ownerless(self) -> None:
        """Drop what killed runs left: the tool's own prefix, and nobody holds the lock."""
        rows = self.connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"
            " AND pg_get_userbyid(datdba) = current_user",
            [PREFIX],
        ).fetchall()
        for (name,) in rows:
            number = _number(name)
            (free,) = self.connection.execute(
                "SELECT pg_try_advisory_lock(%s)", [number]
            ).fetchone()
            if free:
                self.drop(name)
                self.connection.execute("SELECT pg_advisory_unlock(%s)", [number])


class MariaDBMaker:
    """Makes and drops databases on a MariaDB server.

    Source: https://mariadb.com/kb/en/get_lock/
    """

    def __init__(self, server: Address) -> None:
        self.server = server
        self.connection = connect(server)
        [(version, account)] = self._run("SELECT version(), current_user()")
        # A database has no owner there, so that its name has to show whose it is.
        self.prefix = f"{PREFIX}{hashlib.sha256(account.encode()).hexdigest()[:8]}_"
        if "mariadb" not in version.lower():
            raise UnreachableError(server, f"it is MySQL {version}; only MariaDB is compared")

    def _run(self, statement: str, *values: object) -> list[Any]:
        with contextlib.closing(self.connection.cursor()) as cursor:
            cursor.execute(statement, values or None)
            return list(cursor.fetchall())

    def close(self) -> None:
        """Give up the locks."""
        self.connection.close()

    def create(self, name: str) -> None:
        """Make a database with the newest character set, after taking its lock."""
        self._run("SELECT GET_LOCK(%s, 10)", name)
        try:
            self._run(f"CREATE DATABASE {MARIADB.quoted(name)} CHARACTER SET utf8mb4")
        except Exception as error:
            raise ScratchRefusedError(self.server, str(error.args[-1])) from error

    def drop(self, name: str) -> None:
        """Drop a database."""
        self._run(f"DROP DATABASE IF EXISTS {MARIADB.quoted(name)}")

    def drop_ownerless(self) -> None:
        """Drop what killed runs of this account left, where nobody holds the lock."""
        names = self._run(
            "SELECT schema_name FROM information_schema.schemata WHERE LEFT(schema_name, %s) = %s",
            len(self.prefix),
            self.prefix,
        )
        for (name,) in names:
            [(free,)] = self._run("SELECT GET_LOCK(%s, 0)", name)
            if free:
                self.drop(name)
                self._run("SELECT RELEASE_LOCK(%s)", name)


def _number(name: str) -> int:
    """Return the number of a name's advisory lock, 64 bits with a sign."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
