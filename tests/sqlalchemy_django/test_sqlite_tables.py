"""The Alembic environment copies SQLite's tables as their DDL declares them, or refuses."""

import sqlite3
from contextlib import closing

import pytest
from alembic.util import CommandError
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from side_by_side.schema.facts import Facts
from side_by_side.schema.sqlite import read
from sqlalchemy_django.alembic_env import sqlite_tables

#: Tables that are copied, and the columns of their primary keys.
COPIED = {
    "a key of several columns": (
        "(a integer NOT NULL, b text COLLATE NOCASE, CONSTRAINT pk PRIMARY KEY (b, a))",
        ["b", "a"],
    ),
    "quoted names": ('("a b" integer, [c] text, PRIMARY KEY ("a b", `c`))', ["a b", "c"]),
    "names of constraints": (
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
    "no commas between constraints": (
        "(a integer PRIMARY KEY, b text, UNIQUE (b) CHECK (a > 1) CONSTRAINT c CHECK (b > ''))",
        ["a"],
    ),
    "the check of a key that counts": (
        "(a integer PRIMARY KEY AUTOINCREMENT CHECK (a > 0), b text)",
        ["a"],
    ),
    "names in another case": (
        "(A integer, b text, PRIMARY KEY (a), UNIQUE (B, a))",
        ["A"],
    ),
    "words that SQLite reserves": (
        '("nothing" integer PRIMARY KEY, "returning" text NOT NULL)',
        ["nothing"],
    ),
}

#: Tables that are refused, and the part that the message shows.
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
    "a name that no clause follows": (
        "(a integer PRIMARY KEY, b text CONSTRAINT lone)",
        "CONSTRAINT lone",
    ),
    "a foreign key without columns": (
        "(a integer PRIMARY KEY, b bigint REFERENCES t ON DELETE CASCADE)",
        "REFERENCES t ON DELETE CASCADE",
    ),
    "the name of a key that counts": (
        "(a integer CONSTRAINT pk PRIMARY KEY AUTOINCREMENT)",
        "CONSTRAINT pk PRIMARY KEY AUTOINCREMENT",
    ),
    "the collation of a key that counts": (
        "(a integer COLLATE nocase PRIMARY KEY AUTOINCREMENT)",
        "COLLATE nocase",
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


def describe(statement: str) -> list[list[tuple[object, ...]]]:
    """Return what SQLite's pragmas return for a table."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(statement)
        return [connection.execute(query).fetchall() for query in QUERIES]


def facts(statement: str) -> Facts:
    """Return the facts of a table."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(statement)
        return read(connection)


@pytest.mark.parametrize("name", COPIED)
def test_a_copy_has_all_that_a_table_has(name: str) -> None:
    """The copy and the table have the same facts, and the names of constraints stay."""
    text, key = COPIED[name]
    table = sqlite_tables.table_from_ddl("t", f"CREATE TABLE t {text}")
    copy = str(CreateTable(table).compile(dialect=sqlite.dialect()))
    assert describe(copy) == describe(f"CREATE TABLE t {text}")
    assert facts(copy) == facts(f"CREATE TABLE t {text}")
    assert [column.name for column in table.primary_key.columns] == key
    assert copy.count("CONSTRAINT") == text.count("CONSTRAINT")


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_copy_would_lose_is_refused(name: str) -> None:
    """The message shows the part that cannot be copied, and what to do instead."""
    text, part = REFUSED[name]
    describe(f"CREATE TABLE t {text}")
    with pytest.raises(CommandError) as raised:
        sqlite_tables.table_from_ddl("t", f"CREATE TABLE t {text}")
    message = f"cannot copy {part!r} of table t; pass copy_from"
    assert str(raised.value) == message
