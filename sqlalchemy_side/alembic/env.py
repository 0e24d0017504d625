"""Tells Alembic which models there are, which tables are theirs, and which database to use.

With ``-x chapter=NAME`` it looks at the tables of one chapter only, and ``alembic revision
--autogenerate`` writes that chapter's next step, right on every database.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from alembic import context, util
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine

from sqlalchemy_side.autogenerate import Owned, compare_type, models_on, write_step
from sqlalchemy_side.engine import make_engine

ROOT = Path(__file__).resolve().parents[2]


def configure(dialect: str, **how: Any) -> None:
    """Set up a run on one kind of database."""
    config = context.config
    chapter = context.get_x_argument(as_dictionary=True).get("chapter")
    owned = Owned(config, chapter)

    def write(here: MigrationContext, _revision: object, directives: list[Any]) -> None:
        write_step(config, chapter, here, directives)

    context.configure(
        target_metadata=models_on(dialect),
        include_name=owned.include_name,
        include_object=owned.include_object,
        compare_type=compare_type,
        compare_server_default=True,
        process_revision_directives=write,
        user_module_prefix="base.",
        # As in Django, each step is a transaction of its own.
        transaction_per_migration=True,
        **how,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_on(connection: Connection) -> None:
    """Migrate, or compare with, a live database."""
    run = partial(configure, connection.dialect.name, connection=connection)
    if connection.dialect.name == "sqlite" and not connection.in_transaction():
        with keys_unchecked(connection):
            run(on_version_apply=check_keys)
    else:
        run()


@contextmanager
def keys_unchecked(connection: Connection) -> Iterator[None]:
    """Let tables be made anew while others refer to them, as Django does on SQLite.

    Source: https://www.sqlite.org/lang_altertable.html#otheralter
    """
    database: Any = connection.connection.driver_connection
    database.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.rollback()
        database.execute("PRAGMA foreign_keys = ON")


def check_keys(**applied: Any) -> None:
    """Find keys that refer to nothing, before a step is committed."""
    here = applied["ctx"]
    if here.as_sql:
        return
    wrong = here.connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if wrong is not None:
        table, row, referred, _ = wrong
        raise util.CommandError(f"row {row} of {table!r} refers to no row of {referred!r}")


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
