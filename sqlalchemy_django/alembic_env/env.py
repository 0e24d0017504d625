"""Runs Alembic's commands for the tables of the models, on the database that DATABASE_URL names."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from logging.config import fileConfig
from typing import Any

import sqlalchemy as sa
from alembic import context, util
from alembic.ddl.impl import DefaultImpl
from alembic.runtime.migration import MigrationContext

from sqlalchemy_django.alembic_env import comparators, owned_tables, sqlite_batch

#: How Alembic compares and alters on each kind of database.
IMPLS: dict[str, type[DefaultImpl]] = {
    "sqlite": sqlite_batch.SQLiteImpl,
    "postgresql": comparators.PostgresqlImpl,
    "mariadb": comparators.MariaDBImpl,
}

#: The drivers, by what an address starts with.
DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "mysql": "mariadb+mysqldb",
    "mariadb": "mariadb+mysqldb",
}


def check_keys(ctx: MigrationContext, **_: Any) -> None:
    """Look whether all rows that are referred to are there, before a revision is committed."""
    assert ctx.connection is not None  # noqa: S101 - there is one where a revision is applied
    for table, rowid, target, _key in ctx.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise sqlite3.IntegrityError(
            f"row {rowid} of {table} refers to a row of {target} that is not there"
        )


def configure(dialect: str, **how: Any) -> None:
    """Set up a run on one kind of database, and run it."""
    with comparators.without_expected_warnings():
        run_as_django(dialect, **how)


def run_as_django(dialect: str, **how: Any) -> None:
    """Run on one kind of database, with what this environment does in its own way."""
    context.configure(
        target_metadata=comparators.models_on(dialect),
        include_name=owned_tables.include_name,
        include_object=owned_tables.include_object,
        compare_type=comparators.compare_type,
        compare_server_default=True,
        process_revision_directives=owned_tables.name_revision,
        user_module_prefix="base.",
        # SQLite alters a table by copying it.
        render_as_batch=True,
        # As in Django, each revision is a transaction of its own.
        transaction_per_migration=True,
        **how,
    )
    if dialect in IMPLS:
        comparators.use_impl(context.get_context(), IMPLS[dialect])
    with context.begin_transaction():
        context.run_migrations()


def make_engine() -> sa.Engine:
    """Return an engine for DATABASE_URL, or else for ``sqlalchemy.url`` in alembic.ini."""
    address = os.environ.get("DATABASE_URL") or context.config.get_main_option("sqlalchemy.url")
    if not address:
        raise util.CommandError("set DATABASE_URL, or sqlalchemy.url in alembic.ini")
    url = sa.make_url(address)
    url = url.set(drivername=DRIVERS.get(url.drivername, url.drivername))
    engine = sa.create_engine(url, poolclass=sa.pool.NullPool)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", begin_when_told)
        sa.event.listen(engine, "begin", begin)
    return engine


def begin_when_told(connection: sqlite3.Connection, _record: object) -> None:
    """Take over transactions: the driver's own begin too late, behind what alters tables."""
    connection.isolation_level = None


def begin(connection: sa.Connection) -> None:
    """Begin a transaction of SQLite's."""
    connection.exec_driver_sql("BEGIN")


@contextmanager
def foreign_keys_disabled(connection: sa.Connection) -> Iterator[None]:
    """Let SQLite not follow foreign keys for a while, as Django's migrations do.

    Where it does, a table that rows of others refer to cannot be made anew.
    """
    driver: Any = connection.connection.driver_connection
    if connection.in_transaction():
        yield
        return
    (before,) = driver.execute("PRAGMA foreign_keys").fetchone()
    # Sent past SQLAlchemy, which would begin a transaction.
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.rollback()
        driver.execute(f"PRAGMA foreign_keys = {before}")


def run_on(connection: sa.Connection) -> None:
    """Migrate, or compare with, a live database."""
    if connection.dialect.name != "sqlite":
        configure(connection.dialect.name, connection=connection)
        return
    with foreign_keys_disabled(connection):
        configure("sqlite", connection=connection, on_version_apply=check_keys)


if context.config.config_file_name is not None:
    fileConfig(context.config.config_file_name, disable_existing_loggers=False)
given: sa.Connection | None = context.config.attributes.get("connection")
if context.is_offline_mode():
    dialect = make_engine().dialect.name
    configure(
        dialect,
        dialect_name=dialect,
        dialect_opts={"paramstyle": "named"},
        literal_binds=True,
    )
elif given is not None:
    run_on(given)
else:
    with make_engine().connect() as connection:
        run_on(connection)
