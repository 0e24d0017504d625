"""Tells Alembic which models there are, which tables are theirs, and which database to use."""

import os
from pathlib import Path
from typing import Any

from alembic import context
from sqlalchemy import Connection, Engine

from sqlalchemy_side.autogenerate import compare_type, include_name, include_object, models_on
from sqlalchemy_side.engine import make_engine

ROOT = Path(__file__).resolve().parents[2]


def configure(dialect: str, **how: Any) -> None:
    """Set up a run on one kind of database."""
    context.configure(
        target_metadata=models_on(dialect),
        include_name=include_name,
        include_object=include_object,
        compare_type=compare_type,
        compare_server_default=True,
        user_module_prefix="base.",
        # As in Django, each step is a transaction of its own.
        transaction_per_migration=True,
        **how,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_on(connection: Connection) -> None:
    """Migrate, or compare with, a live database."""
    configure(connection.dialect.name, connection=connection)


def make_own_engine() -> Engine:
    """Return an engine for the database that DATABASE_URL names."""
    return make_engine(os.environ.get("DATABASE_URL", f"sqlite:///{ROOT / 'sqlalchemy.sqlite3'}"))


given: Connection | None = context.config.attributes.get("connection")
if context.is_offline_mode():
    dialect = (given or make_own_engine()).dialect.name
    configure(dialect, dialect_name=dialect, literal_binds=True)
elif given is not None:
    run_on(given)
else:
    with make_own_engine().connect() as connection:
        run_on(connection)
