"""The Alembic environment copies SQLite's tables as their own text says, or refuses."""

import sqlite3

import pytest
from alembic.util import CommandError
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from sqlalchemy_django.alembic_env import table_text

#: Tables whose copies have all that they have, and the columns of their primary keys.
COPIED = {
    "a key of several columns": (
        "(a integer NOT NULL, b text COLLATE NOCASE, CONSTRAINT pk PRIMARY KEY (b, a))",
        ["b", "a"],
    ),
    "quoted names": ('("a b" integer, [c] text, PRIMARY KEY ("a b", `c`))', ["a b", "c"]),
    "names of rules": (
        (
            "(a integer NOT NULL PRIMARY KEY AUTOINCREMENT, b text CONSTRAINT nc CHECK (b > ''),"
            " c bigint CONSTRAINT fk REFERENCES t (a) ON DELETE CASCADE DEFERRABLE,"
            " CONSTRAINT uq UNIQUE (b, c))"
        ),
        ["a"],
    ),
    "a unique with a direction and a collation": (
        "(a integer PRIMARY KEY, b text, UNIQUE (b COLLATE nocase, a DESC))",
        ["a"],
    ),
    "words that SQLite reserves": (
        '("nothing" integer PRIMARY KEY, "returning" text NOT NULL)',
        ["nothing"],
    ),
}

#: What is refused, and the part that the message shows.
REFUSED = {
    "a direction in the key": (
        "(a integer, b text, PRIMARY KEY (a DESC, b))",
        "PRIMARY KEY (a DESC, b)",
    ),
    "a collation in the key": (
        "(a integer, b text, CONSTRAINT pk PRIMARY KEY (a, b COLLATE nocase))",
        "CONSTRAINT pk PRIMARY KEY (a, b COLLATE nocase)",
    ),
    "the name of NOT NULL": (
        "(a integer PRIMARY KEY, b text CONSTRAINT nn NOT NULL UNIQUE)",
        "CONSTRAINT nn NOT NULL",
    ),
    "the name of a default": (
        '(a integer PRIMARY KEY, b text CONSTRAINT "d d" DEFAULT (1 + 2))',
        'CONSTRAINT "d d" DEFAULT (1 + 2)',
    ),
    "the name of a collation": (
        "(a integer PRIMARY KEY, b text CONSTRAINT c COLLATE nocase)",
        "CONSTRAINT c COLLATE nocase",
    ),
    "the name of a generated column": (
        "(a integer PRIMARY KEY, b text CONSTRAINT g AS (a + 1) STORED)",
        "CONSTRAINT g AS (a + 1) STORED",
    ),
    "a conflict": (
        "(a integer, b text, PRIMARY KEY (a) ON CONFLICT REPLACE)",
        "ON CONFLICT REPLACE",
    ),
    "a direction of a column's key": ("(a integer PRIMARY KEY DESC)", "DESC"),
}

QUERIES = (
    "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo('t')",
    'SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(\'t\')',
    (
        "SELECT origin, seqno, xinfo.name, \"desc\", coll FROM pragma_index_list('t') AS list,"
        " pragma_index_xinfo(list.name) AS xinfo ORDER BY 1, 2"
    ),
)


def described(statement: str) -> list[list[tuple[object, ...]]]:
    """Return what SQLite itself reads of a table."""
    connection = sqlite3.connect(":memory:")
    connection.execute(statement)
    found = [connection.execute(query).fetchall() for query in QUERIES]
    connection.close()
    return found


@pytest.mark.parametrize("name", COPIED)
def test_a_copy_has_all_that_a_table_has(name: str) -> None:
    """SQLite reads of the copy what it reads of the table, and names of rules stay."""
    text, key = COPIED[name]
    table = table_text.as_it_is("t", f"CREATE TABLE t {text}")
    copy = str(CreateTable(table).compile(dialect=sqlite.dialect()))
    assert described(copy) == described(f"CREATE TABLE t {text}")
    assert [column.name for column in table.primary_key.columns] == key
    assert copy.count("CONSTRAINT") == text.count("CONSTRAINT")


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_copy_would_lose_is_refused(name: str) -> None:
    """One message shows the part that cannot be copied, and what to write instead."""
    text, part = REFUSED[name]
    described(f"CREATE TABLE t {text}")
    with pytest.raises(CommandError) as raised:
        table_text.as_it_is("t", f"CREATE TABLE t {text}")
    message = f"{part!r} of the table t cannot be copied here; say copy_from"
    assert str(raised.value) == message
