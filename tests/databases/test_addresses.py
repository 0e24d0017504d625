"""Addresses are parsed or refused, and passwords are never shown."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from side_by_side.databases import (
    Address,
    BadAddressError,
    UnreachableError,
    connect,
    parse_address,
)
from side_by_side.databases.selection import NoServerError, UnknownDatabaseError, select_databases
from side_by_side.schema import read_connection
from side_by_side.schema.facts import Key

ADDRESSES = {
    "sqlite:///file.sqlite3": Address("sqlite", "file.sqlite3"),
    "sqlite:////tmp/file.sqlite3": Address("sqlite", "/tmp/file.sqlite3"),  # noqa: S108 - only a name
    "postgresql://ada:s%40t@db:5433/people": Address(
        "postgresql", "people", "db", 5433, "ada", "s@t"
    ),
    "postgres://db/people": Address("postgresql", "people", "db"),
    "postgresql+psycopg://db/people": Address("postgresql", "people", "db"),
    "postgresql:///people?host=/run/pg": Address(
        "postgresql", "people", options={"host": "/run/pg"}
    ),
    "mysql://root@127.0.0.1:3306/": Address("mariadb", "", "127.0.0.1", 3306, "root"),
    "mariadb://root@[::1]/x": Address("mariadb", "x", "::1", None, "root"),
}


@pytest.mark.parametrize(("text", "address"), ADDRESSES.items(), ids=ADDRESSES)
def test_an_address_is_parsed(text: str, address: Address) -> None:
    """An address that both ORMs accept is parsed, and its own text gives the same address."""
    assert parse_address(text) == address
    assert parse_address(address.url) == address


REFUSED = {
    "people": "'people' is not the address of a database: it has no '://'. ",
    "oracle://ada:secret@db/x": "'oracle://...' is not the address of a database: 'oracle' is none "
    "of sqlite, postgresql, mysql, mariadb. ",
    "postgresql://ada:secret@db:many/x": "'postgresql://...' is not the address of a database: "
    "its port is not a number up to 65535; in a user, a password or a name write / ? # @ : % [ ] & "
    "as %2F %3F %23 %40 %3A %25 %5B %5D %26. ",
    "sqlite://": "'sqlite://' is not the address of a database: a database in memory cannot be "
    "shared; name a file. ",
    "sqlite:///:memory:": "'sqlite:///:memory:' is not the address of a database: a database in "
    "memory cannot be shared; name a file. ",
}
CURE = (
    "Addresses look like sqlite:///file.sqlite3, postgresql://user@host/name or "
    "mysql://user@host:3306/name"
)


@pytest.mark.parametrize(("text", "message"), REFUSED.items(), ids=REFUSED)
def test_other_texts_are_refused(text: str, message: str) -> None:
    """The message names the reason and shows what addresses look like, without the password."""
    with pytest.raises(BadAddressError) as caught:
        parse_address(text)
    assert str(caught.value) == message + CURE


def test_a_password_is_never_shown() -> None:
    """The text of an address and the messages of drivers contain no password."""
    address = parse_address("postgresql://ada:s%40cret@db/people")
    assert str(address) == "postgresql://ada:***@db/people"
    assert "s@cret" not in repr(address)
    error = UnreachableError(address, "login with s@cret failed")
    assert str(error) == "cannot open postgresql://ada:***@db/people: login with *** failed"


UNREACHABLE = {
    "postgresql, no server": "postgresql://ada:secret@127.0.0.1:1/x",
    "postgresql, no such host": "postgresql://ada:secret@nowhere.invalid/x",
    "sqlite, no such folder": "sqlite:////nowhere/x.sqlite3",
}


@pytest.mark.parametrize("text", UNREACHABLE.values(), ids=UNREACHABLE)
def test_an_unreachable_database_is_one_message(text: str) -> None:
    """The driver's message is one line, after the address."""
    with pytest.raises(UnreachableError) as caught:
        connect(parse_address(text), read_only=True)
    assert str(caught.value).startswith(f"cannot open {parse_address(text)}: ")
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_not_a_database_is_one_message(tmp_path: Path) -> None:
    """Another kind of file is refused."""
    path = tmp_path / "notes.txt"
    path.write_text("no database " * 100)
    with pytest.raises(UnreachableError, match=r"notes\.txt: file is not a database"):
        connect(Address("sqlite", str(path)), read_only=True)


def test_a_database_opened_for_reading_refuses_writes(tmp_path: Path) -> None:
    """SQLite itself refuses the write."""
    address = Address("sqlite", str(tmp_path / "x.sqlite3"))
    with closing(connect(address)) as connection:
        connection.execute("CREATE TABLE t (id integer)")
    with (
        closing(connect(address, read_only=True)) as connection,
        pytest.raises(Exception, match="attempt to write a readonly database"),
    ):
        connection.execute("INSERT INTO t VALUES (1)")


@pytest.mark.skipif("MARIADB_URL" not in os.environ, reason="MARIADB_URL names no server")
@pytest.mark.parametrize(
    ("user", "reason"),
    [("nobody_here:secret", "Access denied for user 'nobody_here'@")],
    ids=["wrong password"],
)
def test_mariadb_refuses_in_one_message(user: str, reason: str) -> None:
    """The message of a refused login contains no password."""
    server = parse_address(os.environ["MARIADB_URL"])
    name, _, password = user.partition(":")
    address = Address("mariadb", "", server.host, server.port, name, password)
    with pytest.raises(UnreachableError) as caught:
        connect(address)
    assert str(caught.value).startswith(f"cannot open {address}: {reason}")


def test_a_named_server_replaces_the_embedded_one() -> None:
    """POSTGRESQL_URL names a server to use instead of the embedded one."""
    server = {"POSTGRESQL_URL": "postgresql://h/x"}
    address = Address("postgresql", "x", "h")
    assert select_databases(["postgresql"], server) == [("postgresql", address)]


def test_a_name_given_twice_counts_once() -> None:
    """The same database is not compared twice."""
    assert select_databases(["sqlite", "sqlite"], {}) == [("sqlite", None)]


def test_an_unknown_name_is_refused() -> None:
    """The message names the database and the three that there are."""
    with pytest.raises(UnknownDatabaseError) as caught:
        select_databases(["oracle"], {})
    assert str(caught.value) == (
        "unknown database 'oracle'; choose sqlite, postgresql or mariadb, or give an address"
    )


def test_mariadb_by_name_needs_a_server() -> None:
    """MariaDB is not left out silently if it is named."""
    with pytest.raises(NoServerError) as caught:
        select_databases(["mariadb"], {})
    assert str(caught.value) == (
        "mariadb needs a server: set MARIADB_URL, for instance "
        "MARIADB_URL=mysql://root@127.0.0.1:3306/"
    )


def test_reading_a_database_with_a_write_ahead_log_leaves_no_file(tmp_path: Path) -> None:
    """SQLite would create the log and its index, and could not remove them without writing."""
    path = tmp_path / "wal.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("CREATE TABLE person (name text)")
    with closing(connect(Address("sqlite", str(path)), read_only=True)) as connection:
        facts = read_connection(connection, "sqlite")
    assert facts[Key("database", ("database",), "journal_mode")] == "wal"
    assert Key("column", ("person", "name"), "exists") in facts
    assert [path.name for path in tmp_path.iterdir()] == ["wal.sqlite3"]


def test_an_unreadable_file_is_one_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message has the system's reason. It is faked, because root may read every file."""
    path = tmp_path / "secret.sqlite3"
    path.touch()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreachableError) as error:
        connect(Address("sqlite", str(path)), read_only=True)
    assert str(error.value) == f"cannot open sqlite:///{path}: Permission denied"


def test_the_write_ahead_log_is_read(tmp_path: Path) -> None:
    """A database that another process has open is read with rows that are only in its log."""
    path = tmp_path / "wal.sqlite3"
    with closing(sqlite3.connect(path)) as writing:
        writing.execute("PRAGMA journal_mode = wal")
        writing.execute("CREATE TABLE person (name text)")
        with closing(connect(Address("sqlite", str(path)), read_only=True)) as connection:
            names = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert names == [("person",)]


def test_a_variable_without_an_address_is_named() -> None:
    """A user who did not type the address learns where it comes from."""
    with pytest.raises(BadAddressError) as error:
        select_databases(["postgresql"], {"POSTGRESQL_URL": "localhost"})
    assert str(error.value).startswith(
        "'localhost' is not the address of a database: it has no '://', and POSTGRESQL_URL is set"
        " to it. Addresses look like "
    )


def test_a_variable_that_names_another_kind_is_refused() -> None:
    """Otherwise another kind of database would be compared than the one that was named."""
    with pytest.raises(BadAddressError) as error:
        select_databases([], {"POSTGRESQL_URL": "mysql://ada:secret@db/"})
    assert str(error.value).startswith(
        "'mysql://ada:***@db/' is not the address of a database: POSTGRESQL_URL must name a"
        " postgresql server. Addresses look like "
    )
