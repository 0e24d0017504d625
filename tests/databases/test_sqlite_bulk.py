"""Many tables of SQLite are created in linear time, and the file is the same."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from side_by_side.databases.sqlite_bulk import BulkCreation

TABLES = 150


def statements() -> Iterator[str]:
    """Yield tables that refer to each other, with indexes, more than are created at a time."""
    for number in range(TABLES):
        yield (
            f"CREATE TABLE item_{number} (id integer PRIMARY KEY AUTOINCREMENT, code text UNIQUE, "
            f"owner_id integer REFERENCES item_{number // 2} (id))"
        )
        yield f"create unique index owner_{number} ON item_{number} (owner_id)"
    yield "CREATE VIEW first AS SELECT id FROM item_0"
    yield "CREATE INDEX last ON item_0 (code, owner_id)"


def create(file: Path, statements: Iterable[str], *, bulk: bool) -> list[tuple[object, ...]]:
    """Run statements, and return the rows of the catalogue as another connection reads them."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        creation = BulkCreation(connection)
        for statement in statements:
            if bulk:
                creation.before(statement)
            connection.execute(statement)
        creation.end()
        connection.execute("INSERT INTO item_0 (code) VALUES ('a')")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT id, code FROM item_0").fetchall() == [(1, "a")]
        return connection.execute(
            "SELECT rowid, type, name, tbl_name, sql FROM sqlite_master"
        ).fetchall()


def test_the_catalogue_is_that_of_single_statements(tmp_path: Path) -> None:
    """Its rows have the same order and numbers; only their pages are elsewhere in the file."""
    plain = create(tmp_path / "plain.sqlite3", statements(), bulk=False)
    assert create(tmp_path / "bulk.sqlite3", statements(), bulk=True) == plain
    # Each table has two indexes and there are a view, one more index and sqlite_sequence.
    assert len(plain) == TABLES * 3 + 3


def test_other_statements_see_all_tables(tmp_path: Path) -> None:
    """The rows are back before anything but a CREATE runs, in a transaction as well."""
    with closing(sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)) as connection:
        creation = BulkCreation(connection)
        query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name LIKE 'item_%'"
        connection.execute("BEGIN")
        for number in range(TABLES):
            creation.before(statement := f"CREATE TABLE item_{number} (id integer)")
            connection.execute(statement)
        assert connection.execute(query).fetchone() == (TABLES - 99,)
        creation.before(query)
        assert connection.execute(query).fetchone() == (TABLES,)
        assert connection.in_transaction
        connection.execute("ROLLBACK")
        assert connection.execute(query).fetchone() == (0,)


@pytest.mark.skipif(not hasattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE"), reason="Python 3.12 sets it")
def test_a_protected_catalogue_keeps_its_rows(tmp_path: Path) -> None:
    """Some SQLite refuses to change it; then the tables are created as ever."""
    with closing(sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)) as connection:
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined]
        creation = BulkCreation(connection)
        for number in range(TABLES):
            creation.before(statement := f"CREATE TABLE item_{number} (id integer)")
            connection.execute(statement)
        creation.end()
        query = "SELECT count(*) FROM sqlite_master"
        assert connection.execute(query).fetchone() == (TABLES,)
