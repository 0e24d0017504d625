"""The tool creates and always drops scratch databases, and drops no other database."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest

from side_by_side.databases import Address, UnreachableError, connect, parse_address
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.scratch import (
    PREFIX,
    NotEmptyError,
    ScratchRefusedError,
    scratch_databases,
)
from tests.conftest import server_of


@contextmanager
def open_server(database: str) -> Iterator[Address]:
    """Yield the address of the server on which a kind of database is created."""
    if database == "postgresql":
        with start_embedded_postgresql() as server:
            yield server
    else:
        named = server_of(database)
        assert named is not None
        yield named


@pytest.fixture
def kept_running(database: str) -> Iterator[None]:
    """The embedded server, which runs on after its last database is dropped."""
    with start_embedded_postgresql() if database == "postgresql" else nullcontext():
        yield


def names_on(server: Address) -> set[str]:
    """Return the names of all databases of a server."""
    listing = "SELECT datname FROM pg_database"
    if server.kind == "mariadb":
        listing = "SELECT schema_name FROM information_schema.schemata"
    with closing(connect(server)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(listing)
        return {name for (name,) in cursor.fetchall()}


def exists(address: Address) -> bool:
    """Return whether a database exists."""
    if address.kind == "sqlite":
        return Path(address.name).parent.exists()
    return address.name in names_on(
        address.with_name("postgres" if address.kind == "postgresql" else "")
    )


@pytest.mark.usefixtures("kept_running")
def test_databases_are_created_and_dropped(database: str) -> None:
    """Two databases are distinct, and are dropped at the end."""
    kind = database.removesuffix("-server")
    with scratch_databases(kind, server_of(database), 2) as (first, second):
        assert first != second
        for address in (first, second):
            assert PREFIX in address.name
            connect(address).close()
            assert exists(address)
    assert not exists(first)
    assert not exists(second)


@pytest.mark.usefixtures("kept_running")
def test_databases_are_dropped_after_an_error(database: str) -> None:
    """An error in the block leaves nothing behind, even if a connection is still open."""
    kind = database.removesuffix("-server")
    left = None
    try:
        with (
            scratch_databases(kind, server_of(database), 1) as [address],
            closing(connect(address)),
        ):
            left = address
            _ = 1 / 0
    except ZeroDivisionError:
        pass
    assert left is not None
    assert not exists(left)


HANG = """
import sys, time
from side_by_side.databases import parse_address
from side_by_side.databases.scratch import scratch_databases
server = parse_address(sys.argv[2]) if sys.argv[2] else None
with scratch_databases(sys.argv[1], server, 1) as [address]:
    print(address.url, flush=True)
    time.sleep(600)
"""


@contextmanager
def start_other_process(kind: str, server: Address | None) -> Iterator[tuple[Any, Address]]:
    """Start another process that owns a scratch database, and yield both."""
    command = [sys.executable, "-c", HANG, kind, server.url if server else ""]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process, parse_address(process.stdout.readline().strip())
        finally:
            process.kill()


def test_the_next_run_drops_databases_of_a_killed_run(database: str) -> None:
    """A run that is killed drops nothing; the next run does, and keeps those of a live process."""
    kind, server = database.removesuffix("-server"), server_of(database)
    with start_other_process(kind, server) as (_, living):
        with start_other_process(kind, server) as (process, dead):
            process.send_signal(signal.SIGKILL)
            process.wait()
        connect(dead).close()
        # A server takes a moment to detect that a client was killed, and to release its locks.
        for _ in range(20):
            with scratch_databases(kind, server, 1):
                assert exists(living)
                if not exists(dead):
                    break
        assert not exists(dead)


@pytest.mark.parametrize("named", ["", "its own"])
def test_runs_that_name_other_databases_see_the_same_locks(database: str, named: str) -> None:
    """PostgreSQL's advisory locks belong to a database, so all runs must use the same one."""
    kind = database.removesuffix("-server")
    if kind != "postgresql":
        pytest.skip("the locks are those of a server or a file")
    with (
        open_server(database) as server,
        scratch_databases(kind, server, 1) as [living],
        scratch_databases(kind, server.with_name(living.name if named else ""), 1),
    ):
        assert exists(living)


def test_a_database_without_the_prefix_is_never_dropped(database: str) -> None:
    """Databases that the tool did not create stay."""
    if database == "sqlite":
        pytest.skip("files are created in folders of their own")
    kind = database.removesuffix("-server")
    with open_server(database) as server:
        before = {name for name in names_on(server) if not name.startswith(PREFIX)}
        with scratch_databases(kind, server_of(database), 1):
            pass
        after = {name for name in names_on(server) if not name.startswith(PREFIX)}
    assert after == before


def test_a_file_that_is_not_empty_is_refused(tmp_path: Path) -> None:
    """The message names a SQLite file with content, which is not changed."""
    path = tmp_path / "mine.sqlite3"
    path.write_text("mine")
    with (
        pytest.raises(NotEmptyError) as caught,
        scratch_databases("sqlite", Address("sqlite", str(path)), 2),
    ):
        pass
    assert str(caught.value) == (
        f"{path} is not empty; name a file that does not exist, and scratch databases are "
        "created next to it"
    )
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """The missing folder is not created."""
    address = Address("sqlite", str(tmp_path / "absent" / "x.sqlite3"))
    with (
        pytest.raises(UnreachableError, match="there is no folder"),
        scratch_databases("sqlite", address, 2),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_user_who_may_not_create_databases_is_one_message() -> None:
    """The message names the server and what to do."""
    server_of("postgresql")
    with start_embedded_postgresql() as server, closing(connect(server)) as connection:
        connection.execute("DROP ROLE IF EXISTS side_by_side_weak")
        connection.execute("CREATE ROLE side_by_side_weak LOGIN")
        weak = Address("postgresql", "postgres", user="side_by_side_weak", options=server.options)
        try:
            with (
                pytest.raises(ScratchRefusedError) as caught,
                scratch_databases("postgresql", weak, 2),
            ):
                pass
        finally:
            connection.execute("DROP ROLE side_by_side_weak")
    assert str(caught.value) == (
        f"cannot create a scratch database on {weak}: permission denied to create database. "
        "Give its user the right to create databases, or name another server"
    )


def test_the_temporary_folder_of_a_database_is_removed() -> None:
    """The folder of a SQLite database exists only as long as the database."""
    with scratch_databases("sqlite", None, 1) as [address]:
        mine = Path(address.name).parent
        assert mine in set(Path(tempfile.gettempdir()).glob(f"{PREFIX}*"))
    assert not mine.exists()
