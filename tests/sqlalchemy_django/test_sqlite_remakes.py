"""Alembic makes tables of SQLite anew as Django does, and loses nothing."""

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
from sqlalchemy_side.evolution.remake import altered

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
    with scratch_databases("sqlite", None, 1) as [found]:
        yield found


@contextmanager
def operations(address: Address) -> Iterator[sa.Connection]:
    """Let ``alembic.op`` work on a database, in a transaction."""
    engine = make_engine(address.url, poolclass=sa.NullPool)
    with engine.connect() as connection, foreign_keys_disabled(connection), connection.begin():
        context = MigrationContext.configure(connection)
        use_impl(context, SQLiteImpl)
        with Operations.context(context):
            yield connection


def follows_keys(connection: sa.Connection) -> bool:
    """Whether SQLite follows foreign keys, asked without beginning a transaction."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver.execute("PRAGMA foreign_keys").fetchall() == [(1,)]


@pytest.fixture
def pages(address: Address) -> Address:
    """The database with a table that has all that may get lost."""
    with operations(address) as connection:
        connection.exec_driver_sql(PAGE)
        connection.exec_driver_sql("CREATE INDEX page_covers ON page (number) WHERE is_cover")
        connection.exec_driver_sql("INSERT INTO page VALUES (1, 'III', 1, NULL), (4, '2', 0, 1)")
    return address


def test_a_new_table_is_the_old_one(pages: Address) -> None:
    """Made anew with its columns where they were, a table has the same facts and rows."""
    facts = read_schema(pages)
    with operations(pages) as connection:
        found = connection.exec_driver_sql("SELECT rowid, * FROM page").all()
        with altered("page", ("id", "number", "is_cover", "before_id")):
            pass
        assert connection.exec_driver_sql("SELECT rowid, * FROM page").all() == found
    assert read_schema(pages) == facts


def test_columns_move(pages: Address) -> None:
    """The columns stand in the order that is asked for."""
    order = ("id", "before_id", "is_cover", "number")
    with operations(pages) as connection:
        with altered("page", order):
            pass
        assert connection.exec_driver_sql("SELECT * FROM page").keys() == list(order)


def test_text_that_is_no_number_is_kept(pages: Address) -> None:
    """A column that becomes a number's takes the text that is one, and keeps the other."""
    with operations(pages) as connection:
        with altered("page") as batch:
            batch.alter_column("number", type_=sa.Integer(), existing_type=sa.String(20))
        found = connection.exec_driver_sql("SELECT number FROM page ORDER BY id").all()
    assert found == [("III",), (2,)]


def test_keys_are_followed_again(address: Address) -> None:
    """Also where a transaction is still open at the end; in one that was, they always are."""
    engine = make_engine(address.url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        with foreign_keys_disabled(connection):
            connection.begin()
            assert not follows_keys(connection)
        assert follows_keys(connection)
        with connection.begin(), foreign_keys_disabled(connection):
            assert follows_keys(connection)


def test_a_step_that_leaves_a_reference_dangling_is_rolled_back(address: Address) -> None:
    """The reason names both tables, the step is not applied, and keys are followed again."""
    with SqlalchemySteps().stepping(address) as stepper:
        stepper.apply(FIRST)
        assert follows_keys(stepper.connection)
        with closing(sqlite3.connect(address.name)) as other, other:
            other.execute("INSERT INTO evolution_article VALUES (3, 'Night trains', '', 8)")
        with pytest.raises(StepFailedError) as raised:
            stepper.apply(SECOND)
        assert follows_keys(stepper.connection)
        assert stepper.applied() == {FIRST}
    assert raised.value.reason == (
        "IntegrityError: row 3 of evolution_article refers to a row of evolution_writer that "
        "does not exist"
    )
