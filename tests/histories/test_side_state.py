"""What is read again of a database after the statements of a step."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from side_by_side.histories import side_state
from side_by_side.histories.side_state import SideState
from side_by_side.histories.table_rows import TableRows, row_differences


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """A database with two tables and rows."""
    opened = sqlite3.connect(":memory:", isolation_level=None)
    opened.executescript(
        "CREATE TABLE a (id integer PRIMARY KEY, n integer); INSERT INTO a VALUES (1, 1);"
        "CREATE TABLE b (id integer PRIMARY KEY, n integer); INSERT INTO b VALUES (1, 1);"
    )
    yield opened
    opened.close()


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read from now on: ``facts``, or the name of a table."""
    read: list[str] = []

    def noted(name: str, index: int | None) -> None:
        function = getattr(side_state, name)

        def note(*arguments: Any) -> Any:
            read.append("facts" if index is None else arguments[index])
            return function(*arguments)

        monkeypatch.setattr(side_state, name, note)

    noted("read_connection", None)
    noted("read_rows", 2)
    return read


#: Statements of a step, and what is read again.
AGAIN = {
    "nothing": ([], []),
    "rows": (["UPDATE a SET n = 2"], ["a"]),
    "a query": (["SELECT id FROM b"], ["b"]),
    "a table": (["ALTER TABLE b ADD COLUMN c"], ["facts", "b"]),
    "an index": (["CREATE INDEX i ON a (n)"], ["facts", "a"]),
    "a function": (["SELECT count(*) FROM a"], ["facts", "a", "b"]),
}


@pytest.mark.parametrize("case", AGAIN)
def test_only_what_may_have_changed(
    connection: sqlite3.Connection, reads: list[str], case: str
) -> None:
    """Facts after statements that change tables; rows of the tables that are named."""
    statements, expected = AGAIN[case]
    side = SideState("sqlite", connection, lambda facts: facts)
    side.read()
    reads.clear()
    for statement in statements:
        connection.execute(statement)
    side.on_move("up", statements)
    state = side.read()
    assert reads == expected
    fresh = SideState("sqlite", connection, lambda facts: facts).read()
    assert state == fresh


def test_triggers_change_other_tables(connection: sqlite3.Connection, reads: list[str]) -> None:
    """With a trigger, all rows are read again."""
    connection.execute(
        "CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET n = new.n WHERE id = new.id; END"
    )
    side = SideState("sqlite", connection, lambda facts: facts)
    before = side.read()
    reads.clear()
    connection.execute("UPDATE a SET n = 5")
    side.on_move("up", ["UPDATE a SET n = 5"])
    assert side.read().rows["b"] != before.rows["b"]


def test_the_same_statements_on_the_same_schema(
    connection: sqlite3.Connection, reads: list[str]
) -> None:
    """Facts are read again only if the way down led to another schema."""
    up, down = ["CREATE TABLE c (id integer)"], ["DROP TABLE c"]
    side = SideState("sqlite", connection, lambda facts: facts)
    side.read()
    for leftover, expected in ((None, 2), ("CREATE INDEX i ON a (n)", 3)):
        reads.clear()
        connection.execute(up[0])
        side.on_move("up", up)
        side.read()
        side.on_applied(up)
        connection.execute(down[0])
        if leftover:
            connection.execute(leftover)
        side.on_move("down", down)
        side.read()
        connection.execute(up[0])
        side.on_move("up again", up)
        assert side.read() == SideState("sqlite", connection, lambda facts: facts).read()
        # One of these is of the state that was just made.
        assert reads.count("facts") - 1 == expected
        connection.execute(down[0])
        side.on_move("up", down)
        side.read()


def test_rows_by_column() -> None:
    """A row with the same key differs in columns; other rows are only on one side."""
    django = TableRows(("id", "a", "b"), (("1", "1", "x"), ("2", "2", "y"), ("4", "4", "z")))
    other = TableRows(("id", "b", "a"), (("1", "x", "1"), ("2", "y", "3"), ("5", "z", "5")))
    texts = [str(item) for item in row_differences("t", django, other)]
    assert texts == [
        "t.a: django has 2, sqlalchemy 3 where id is 2",
        (
            "t: only django has a row, such as id=4, a=4, b=z; "
            "only sqlalchemy has a row, such as id=5, a=5, b=z"
        ),
    ]
    assert (
        row_differences("t", django, TableRows(("id", "a"), (("1", "1"), ("2", "2"), ("4", "4"))))
        == []
    )
