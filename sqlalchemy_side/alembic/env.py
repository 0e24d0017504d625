"""Tells Alembic which models there are, which tables are theirs, and which database to use.

With ``-x chapter=NAME`` it looks at the tables of one chapter only, and ``alembic revision
--autogenerate`` writes that chapter's next step, right on every database.
"""

import os
import sqlite3
from pathlib import Path
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection, Engine

from sqlalchemy_django.autogenerate import altering  # noqa: F401 - how each kind of database is altered
from sqlalchemy_django.base import Base
from sqlalchemy_django.connect_options import BadOptionError
from sqlalchemy_django.engine import foreign_keys_disabled, make_engine

ROOT = Path(__file__).resolve().parents[2]


def configure(dialect: str, **how: Any) -> None:
    """Set up a run on one kind of database.

    With the attribute ``upgrades only`` nothing is compared, and no models are imported.
    """
    upgrades_only = context.config.attributes.get("upgrades only")
    compared = {"target_metadata": Base.metadata} if upgrades_only else comparing(dialect)
    # As in Django, each step is a transaction of its own.
    context.configure(transaction_per_migration=True, **compared, **how)
    with context.begin_transaction():
        context.run_migrations()


def comparing(dialect: str) -> dict[str, Any]:
    """Return the options by which models are compared with a database."""
    # The models of all chapters take longer to import than most chapters to build.
    from sqlalchemy_side.autogenerate import Owned, compare_type, models_on, write_step

    config = context.config
    chapter = context.get_x_argument(as_dictionary=True).get("chapter")
    owned = Owned(config, chapter)

    def write(here: MigrationContext, _revision: object, directives: list[Any]) -> None:
        write_step(config, chapter, here, directives)

    return {
        "target_metadata": models_on(dialect),
        "include_name": owned.include_name,
        "include_object": owned.include_object,
        "compare_type": compare_type,
        "compare_server_default": True,
        "process_revision_directives": write,
        "user_module_prefix": "base.",
    }


def run_on(connection: Connection) -> None:
    """Migrate, or compare with, a live database."""
    if connection.dialect.name != "sqlite":
        configure(connection.dialect.name, connection=connection)
        return
    with foreign_keys_disabled(connection):
        configure("sqlite", connection=connection, on_version_apply=check_keys)


def check_keys(ctx: MigrationContext, **_: Any) -> None:
    """Look whether all rows that are referred to are there, before a step is committed.

    Raises:
        sqlite3.IntegrityError: One is missing.
    """
    assert ctx.connection is not None  # there is one where a step is applied
    for table, rowid, target, _key in ctx.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise sqlite3.IntegrityError(
            f"row {rowid} of {table} refers to a row of {target} that is not there"
        )


def make_own_engine() -> Engine:
    """Return an engine for the database that DATABASE_URL names."""
    address = os.environ.get("DATABASE_URL", f"sqlite:///{ROOT / 'sqlalchemy.sqlite3'}")
    try:
        return make_engine(address)
    except BadOptionError as error:
        raise CommandError(f"DATABASE_URL: {error}") from error


given: Connection | None = context.config.attributes.get("connection")
if context.is_offline_mode():
    dialect = (given or make_own_engine()).dialect.name
    configure(dialect, dialect_name=dialect, literal_binds=True)
elif given is not None:
    run_on(given)
else:
    with make_own_engine().connect() as connection:
        run_on(connection)
