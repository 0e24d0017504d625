"""The SQLite reader reports each single change, and nothing where nothing changed."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from side_by_side.schema.differences import differences
from side_by_side.schema.facts import Facts
from side_by_side.schema.sqlite import UnreadableError, read
from tests.schema import (
    sqlite_changes_columns,
    sqlite_changes_keys,
    sqlite_changes_none,
    sqlite_changes_objects,
    sqlite_changes_references,
)
from tests.schema.sqlite_changes import BASE, Change, Expected

CHANGES: list[Change] = [
    *sqlite_changes_columns.TABLES,
    *sqlite_changes_columns.COLUMNS,
    *sqlite_changes_keys.KEYS,
    *sqlite_changes_keys.UNIQUES,
    *sqlite_changes_references.CHECKS,
    *sqlite_changes_references.FOREIGN_KEYS,
    *sqlite_changes_objects.INDEXES,
    *sqlite_changes_objects.VIEWS,
    *sqlite_changes_objects.TRIGGERS,
    *sqlite_changes_objects.SETTINGS,
]
NO_CHANGES: list[Change] = [
    *sqlite_changes_none.SPELLINGS,
    *sqlite_changes_none.PLACES,
    *sqlite_changes_none.HISTORIES,
]

#: Facts that cannot change while the object stays: the database is always there.
UNCHANGEABLE = {"database.exists"}


@cache
def base_facts() -> Facts:
    """Return the facts of the base schema."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(BASE)
        return read(connection)


def facts_after(change: Change, database: str | Path) -> Facts:
    """Return the facts of the base schema with one change."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.executescript(change.script)
        connection.executescript(change.sql)
        return read(connection)


def reported(change: Change, database: str | Path) -> Expected:
    """Return the ids and places of all differences after a change."""
    return {
        (difference.key.id, ".".join(difference.key.place))
        for difference in differences(base_facts(), facts_after(change, database))
    }


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """Return a database in memory, or a file where the setting exists in files only."""
    on_disk = {"write_ahead_log"}
    return tmp_path / "db.sqlite3" if request.node.callspec.id in on_disk else ":memory:"


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.id)
def test_a_change_is_reported(change: Change, database: str | Path) -> None:
    """Each change is reported at its place, and nothing else is."""
    assert reported(change, database) == change.expected


@pytest.mark.parametrize("change", NO_CHANGES, ids=lambda change: change.id)
def test_no_change_is_not_reported(change: Change, database: str | Path) -> None:
    """Another spelling or another history of the same schema makes no difference."""
    assert reported(change, database) == set()


def test_ids_of_changes_are_unique() -> None:
    """No two cases of one test share an id."""
    for cases in (CHANGES, NO_CHANGES):
        ids = [change.id for change in cases]
        assert len(set(ids)) == len(ids)


def test_each_fact_differs_in_a_change() -> None:
    """Each fact that any of the schemas has is expected to differ by at least one change."""
    expected = {id_ for change in CHANGES for id_, _ in change.expected}
    existing = {key.id for change in CHANGES for key in facts_after(change, ":memory:")}
    assert existing - expected == UNCHANGEABLE


def test_the_number_of_statements_is_fixed() -> None:
    """Fifty tables are read with as many statements as one."""
    assert statements(50) == statements(1)


def statements(tables: int) -> int:
    """Return the number of statements that read this many tables with indexes and views."""
    seen: list[str] = []
    with closing(sqlite3.connect(":memory:")) as connection:
        for number in range(tables):
            connection.executescript(
                f"CREATE TABLE t{number} (a integer PRIMARY KEY, b text UNIQUE REFERENCES t0 (a));"
                f"CREATE INDEX i{number} ON t{number} (lower(b));"
                f"CREATE VIEW v{number} AS SELECT * FROM t{number};"
            )
        connection.set_trace_callback(seen.append)
        assert len(read(connection)) > tables
    # SQLite traces the pragmas inside a statement as comments of that statement.
    return sum(not statement.startswith("--") for statement in seen)


def test_reading_leaves_an_open_transaction_open() -> None:
    """Uncommitted changes of a transaction are read and can still be rolled back."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE t (a)")
        during = read(connection)
        assert connection.in_transaction
        connection.execute("ROLLBACK")
        after = read(connection)
        assert not connection.in_transaction
    assert {key.id for key in during.keys() - after.keys()} >= {"table.exists", "column.exists"}


def test_a_read_only_file_can_be_read(tmp_path: Path) -> None:
    """A database that is opened read-only gives the same facts."""
    file = tmp_path / "db.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(BASE)
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        assert read(connection) == base_facts()


def test_a_statement_with_unknown_syntax_cannot_be_read() -> None:
    """A statement that continues in an unknown way raises one message."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(
            "CREATE TABLE t (a); CREATE INDEX i ON t (a); PRAGMA writable_schema = ON;"
            "UPDATE sqlite_master SET sql = 'CREATE INDEX i ON t (a) INCLUDE (b)'"
            " WHERE name = 'i'"
        )
        with pytest.raises(UnreadableError) as raised:
            read(connection)
    assert str(raised.value) == (
        "cannot read the schema of index 'i' (sqlite): expected where, found 'INCLUDE'."
        " Recreate the index with a statement that SQLite's manual describes."
    )


def test_a_statement_that_disagrees_with_the_pragmas_cannot_be_read() -> None:
    """A table whose statement was changed behind SQLite's back is neither equal nor different."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(
            "CREATE TABLE t (a); PRAGMA writable_schema = ON;"
            "UPDATE sqlite_master SET sql = 'CREATE TABLE t (b)' WHERE name = 't'"
        )
        with pytest.raises(UnreadableError) as raised:
            read(connection)
    assert str(raised.value) == (
        "cannot read the schema of table 't' (sqlite): parsed the columns as [('b',)],"
        " but SQLite has [('a',)]."
        " Recreate the table with a statement that SQLite's manual describes."
    )


def test_a_damaged_file_cannot_be_read(tmp_path: Path) -> None:
    """A file that is not a database raises one message."""
    file = tmp_path / "db.sqlite3"
    file.write_text("no database, but long enough to be looked at" * 20)
    with closing(sqlite3.connect(file)) as connection, pytest.raises(UnreadableError) as raised:
        read(connection)
    assert str(raised.value) == (
        "cannot read the schema of the database (sqlite): file is not a database."
        " Run PRAGMA integrity_check on it."
    )
