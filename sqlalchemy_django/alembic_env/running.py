"""Runs an Alembic command, offline or on a connection, as Django runs its migrations."""

import sqlite3
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from alembic import context
from alembic.ddl.impl import DefaultImpl
from alembic.runtime.migration import MigrationContext

from sqlalchemy_django.alembic_env import comparators, engines, exact_heads, sqlite_batch

#: How Alembic compares and alters tables, by dialect.
IMPLS: dict[str, type[DefaultImpl]] = {
    "sqlite": sqlite_batch.SQLiteImpl,
    "postgresql": comparators.PostgresqlImpl,
    "mariadb": comparators.MariaDBImpl,
    # A connection that the caller opened may have this name.
    "mysql": comparators.MariaDBImpl,
}

#: The warnings about what this environment does in its own way, as regular expressions.
EXPECTED_WARNINGS = (
    # SQLAlchemy does not reflect these; the implementations read them from the catalog.
    ".*expression-based index",
    "Did not recognize type",
    "Can't validate argument 'dialect_options'",
    # Databases rewrite expressions, and Alembic cannot alter these anyway.
    "Computed default on",
    # New tables that refer to each other may be created in any order.
    "Cannot correctly sort tables",
)


def run(
    make_engine: Callable[[], sa.Engine], make_options: Callable[[str], dict[str, Any]]
) -> None:
    """Run the command that Alembic was started with.

    ``make_options`` returns the options of ``context.configure`` for a dialect. The command runs on
    the connection in the attribute ``connection`` of the configuration, where there is one.
    """
    connection: sa.Connection | None = context.config.attributes.get("connection")
    with expected_warnings_ignored():
        if context.is_offline_mode():
            _run_offline((connection or make_engine()).dialect.name, make_options)
        elif connection is not None:
            _run_on(connection, make_options)
        else:
            engines.connect_and_run(
                make_engine(), lambda connection: _run_on(connection, make_options)
            )


def _run_offline(dialect: str, make_options: Callable[[str], dict[str, Any]]) -> None:
    _run(
        dialect,
        make_options(dialect),
        dialect_name=dialect,
        # With the other styles, percent signs in a text are doubled.
        dialect_opts={"paramstyle": "named"},
        literal_binds=True,
    )


def _run_on(connection: sa.Connection, make_options: Callable[[str], dict[str, Any]]) -> None:
    options = make_options(connection.dialect.name)
    if connection.dialect.name != "sqlite":
        _run(connection.dialect.name, options, connection=connection)
        return
    with foreign_keys_disabled(connection):
        _run("sqlite", options, connection=connection, on_version_apply=check_foreign_keys)


def _run(dialect: str, options: dict[str, Any], **run_options: Any) -> None:
    # As in Django, each migration is a transaction of its own.
    context.configure(transaction_per_migration=True, **options, **run_options)
    if dialect in IMPLS:
        use_impl(context.get_context(), IMPLS[dialect])
    exact_heads.keep_exact_heads(context.get_context())
    with context.begin_transaction():
        context.run_migrations()


def use_impl(migration: MigrationContext, impl: type[DefaultImpl]) -> None:
    """Use an implementation of a dialect for one run.

    Alembic itself selects an implementation by its ``__dialect__``, for all environments of the
    process.
    """
    original = migration.impl
    migration.impl = impl(
        original.dialect,
        original.connection,
        original.as_sql,
        migration.opts.get("transactional_ddl"),
        original.output_buffer,
        original.context_opts,
    )


@contextmanager
def expected_warnings_ignored() -> Iterator[None]:
    """Ignore the warnings of ``EXPECTED_WARNINGS``, and no others."""
    with warnings.catch_warnings():
        for pattern in EXPECTED_WARNINGS:
            warnings.filterwarnings("ignore", pattern)
        yield


@contextmanager
def foreign_keys_disabled(connection: sa.Connection) -> Iterator[None]:
    """Disable SQLite's enforcement of foreign keys, as Django's migrations do.

    Otherwise a table that rows of other tables refer to cannot be replaced by a copy. Inside a
    transaction SQLite ignores the setting, so nothing is changed. A transaction that is open at
    the end is rolled back.

    Source: https://www.sqlite.org/lang_altertable.html#otheralter
    """
    if connection.in_transaction():
        yield
        return
    # By the driver's cursor, because SQLAlchemy would begin a transaction.
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys")
    (enabled,) = cursor.fetchone() or (0,)
    cursor.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.rollback()
        cursor.execute(f"PRAGMA foreign_keys = {enabled}")


def check_foreign_keys(ctx: MigrationContext, **_: Any) -> None:
    """Check that all referenced rows exist, before a migration is committed.

    Raises:
        sqlite3.IntegrityError: A referenced row does not exist.
    """
    assert ctx.connection is not None  # a migration is applied on a connection
    for table, rowid, target, _key in ctx.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise sqlite3.IntegrityError(
            f"row {rowid} of {table} refers to a row of {target} that does not exist"
        )
