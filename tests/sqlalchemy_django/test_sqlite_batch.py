"""Alembic copies tables of SQLite as Django does, and loses nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_schema
from side_by_side.steps.adapters.alembic_steps import SqlalchemySteps
from side_by_side.steps.step import Step, StepFailedError
from sqlalchemy_django.alembic_env.running import foreign_keys_disabled, use_impl
from sqlalchemy_django.alembic_env.sqlite_batch import SQLiteImpl
from sqlalchemy_django.engine import make_engine
from sqlalchemy_side.evolution.remake import alter_table

FIRST = Step("evolution", "0001_initial")
SECOND = Step("evolution", "0002_longer_name")

#: All that SQLAlchemy does not read from SQLite, or writes in another way.
PAGE = """
    CREATE TABLE page (
        id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
        number varchar(20) NOT NULL,
        is_cover bool NOT NULL,
        before_id bigint NULL REFERENCES page (id) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT page_number UNIQUE (number),
        CONSTRAINT page_not_empty CHECK (number <> '')
    )"""


@pytest.fixture
def address() -> Iterator[Address]:
    """A new SQLite database."""
    with scratch_databases("sqlite", None, 1) as [database]:
        yield database


@contextmanager
def operations(address: Address) -> Iterator[sa.Connection]:
    """Connect ``alembic.op`` to a database, in a transaction."""
    engine = make_engine(address.url, poolclass=sa.NullPool)
    with engine.connect() as connection, foreign_keys_disabled(connection), connection.begin():
        context = MigrationContext.configure(connection)
        use_impl(context, SQLiteImpl)
        with Operations.context(context):
            yield connection


def enforces_foreign_keys(connection: sa.Connection) -> bool:
    """Return whether SQLite enforces foreign keys, without beginning a transaction."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver.execute("PRAGMA foreign_keys").fetchall() == [(1,)]


@pytest.fixture
def pages(address: Address) -> Address:
    """The database, with a table that has everything that a copy can lose."""
    with operations(address) as connection:
        connection.exec_driver_sql(PAGE)
        connection.exec_driver_sql("CREATE INDEX page_covers ON page (number) WHERE is_cover")
        connection.exec_driver_sql("INSERT INTO page VALUES (1, 'III', 1, NULL), (4, '2', 0, 1)")
    return address


def test_a_copy_has_the_same_facts_and_rows(pages: Address) -> None:
    """A copy with the columns in the same order equals the original."""
    facts = read_schema(pages)
    with operations(pages) as connection:
        rows = connection.exec_driver_sql("SELECT rowid, * FROM page").all()
        with alter_table("page", ("id", "number", "is_cover", "before_id")):
            pass
        assert connection.exec_driver_sql("SELECT rowid, * FROM page").all() == rows
    assert read_schema(pages) == facts


def test_columns_move(pages: Address) -> None:
    """The columns have the requested order."""
    order = ("id", "before_id", "is_cover", "number")
    with operations(pages) as connection:
        with alter_table("page", order):
            pass
        assert connection.exec_driver_sql("SELECT * FROM page").keys() == list(order)


def test_text_that_is_not_a_number_is_kept(pages: Address) -> None:
    """A column that becomes an integer converts numeric text, and keeps other text."""
    with operations(pages) as connection:
        with alter_table("page") as batch:
            batch.alter_column("number", type_=sa.Integer(), existing_type=sa.String(20))
        numbers = connection.exec_driver_sql("SELECT number FROM page ORDER BY id").all()
    assert numbers == [("III",), (2,)]


def test_foreign_keys_are_enforced_again(address: Address) -> None:
    """An open transaction is rolled back first; inside one, nothing changes."""
    engine = make_engine(address.url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        with foreign_keys_disabled(connection):
            connection.begin()
            assert not enforces_foreign_keys(connection)
        assert enforces_foreign_keys(connection)
        with connection.begin(), foreign_keys_disabled(connection):
            assert enforces_foreign_keys(connection)


def test_a_step_that_leaves_a_dangling_reference_is_rolled_back(address: Address) -> None:
    """The error names both tables, and foreign keys are enforced again."""
    with SqlalchemySteps().open_stepper(address) as stepper:
        stepper.apply(FIRST)
        assert enforces_foreign_keys(stepper.connection)
        with closing(sqlite3.connect(address.name)) as other, other:
            other.execute("INSERT INTO evolution_article VALUES (3, 'Night trains', '', 8)")
        with pytest.raises(StepFailedError) as raised:
            stepper.apply(SECOND)
        assert enforces_foreign_keys(stepper.connection)
        assert stepper.applied() == {FIRST}
    assert raised.value.reason == (
        "IntegrityError: row 3 of evolution_article refers to a row of evolution_writer that "
        "does not exist"
    )
