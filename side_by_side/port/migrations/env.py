"""Alembic's environment: the tables that it owns, how they are compared, and on which database.

Only the tables of the models are looked at. All others, such as Django's own and those in other
schemas, are never proposed to be made, altered or dropped. A table whose class is gone is one of
those others, so that a revision that is to drop it says so itself.
"""

import os
import sqlite3
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from alembic import context, util
from alembic.ddl import mysql, sqlite
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sqlalchemy_side import base

#: The drivers, by what an address starts with.
DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "mysql": "mariadb+mysqldb",
    "mariadb": "mariadb+mysqldb",
}

# What SQLAlchemy cannot reflect, Alembic cannot compare.
warnings.filterwarnings("ignore", ".*expression-based index")
warnings.filterwarnings("ignore", "Did not recognize type")
# The new tables of a revision may stand in any order where they refer to each other.
warnings.filterwarnings("ignore", "Cannot correctly sort tables")


class SQLiteImpl(sqlite.SQLiteImpl):
    """Compares foreign keys as far as SQLite's are read."""

    __dialect__ = "sqlite"

    def correct_for_autogen_foreignkeys(
        self, conn_fks: set[sa.ForeignKeyConstraint], metadata_fks: set[sa.ForeignKeyConstraint]
    ) -> None:
        """Forget whether keys are deferred: Django's, inside the column, reflect as not."""
        for key in conn_fks | metadata_fks:
            key.deferrable = key.initially = None


class MariaDBImpl(mysql.MariaDBImpl):
    """Compares defaults as MariaDB gives them back."""

    __dialect__ = "mariadb"

    def compare_server_default(
        self,
        inspector_column: Any,
        metadata_column: Any,
        rendered_metadata_default: str | None,
        rendered_inspector_default: str | None,
    ) -> bool:
        """MariaDB gives back false as the number that it stores."""
        if (rendered_metadata_default, rendered_inspector_default) == ("false", "0"):
            return False
        different = super().compare_server_default(  # type: ignore[no-untyped-call]  # Alembic's
            inspector_column, metadata_column, rendered_metadata_default, rendered_inspector_default
        )
        return bool(different)


def models_on(dialect: str) -> sa.MetaData:
    """Return a copy of the tables with only what a database of this kind can hold."""
    here = sa.MetaData(naming_convention=base.Base.metadata.naming_convention)
    for table in base.Base.metadata.tables.values():
        if dialect not in table.info.get("only_on", base.NAME_LENGTHS):
            continue
        items: list[sa.Index | sa.Constraint] = [*table.indexes, *table.constraints]
        # Copies do not keep the condition, so they are known by their names.
        elsewhere = {(type(item), item.name) for item in items if not is_for(dialect, item)}
        copy = table.to_metadata(here)
        for index in [each for each in copy.indexes if (type(each), each.name) in elsewhere]:
            copy.indexes.discard(index)
        copy.constraints -= {
            item for item in copy.constraints if (type(item), item.name) in elsewhere
        }
        forget_unread(dialect, copy)
    return here


def is_for(dialect: str, item: sa.Index | sa.Constraint) -> bool:
    """Whether an index or constraint is made on databases of this kind."""
    condition = item._ddl_if
    return condition is None or dialect in (condition.dialect or ())


def forget_unread(dialect: str, table: sa.Table) -> None:
    """Take out what the catalogue of a kind of database does not give back."""
    for column in table.columns:
        if dialect != "postgresql" and isinstance(column.server_default, sa.Identity):
            column.server_default = None
    for constraint in table.foreign_key_constraints:
        if dialect != "postgresql":
            constraint.deferrable = constraint.initially = None


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave alone all tables but those of the models."""
    return kind != "table" or is_owned(base.Base.metadata.tables.get(str(name)))


def include_object(item: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
    """Leave out what others make, and SQLite's nameless uniques, of which not all are read."""
    if kind == "table":
        return is_owned(base.Base.metadata.tables.get(str(name)))
    is_nameless = isinstance(item, sa.UniqueConstraint) and name is None
    return not (is_nameless and context.get_context().dialect.name == "sqlite")


def is_owned(table: sa.Table | None) -> bool:
    """Whether the models have a table, and make it."""
    return table is not None and bool(table.info.get("managed", True))


def compare_type(
    here: MigrationContext, _column: object, _other: object, _type: object, model_type: Any
) -> bool | None:
    """Leave out SQLite's spellings: it has no types, and reflection does not keep the words."""
    is_spelled = type(model_type).__module__ == base.__name__
    return False if here.dialect.name == "sqlite" and is_spelled else None


def name_revision(_here: MigrationContext, _revision: object, directives: list[Any]) -> None:
    """Give a revision on one branch the next number; its operations are those of its application.

    Asked for with ``--head LABEL@head``.
    """
    script: ops.MigrationScript = directives[0]
    if script.message is None or not isinstance(script.head, str) or "@" not in script.head:
        # It is ``alembic check`` that asks, or somebody who names branches otherwise.
        return
    last = ScriptDirectory.from_config(context.config).get_revision(script.head)
    start, _, number = last.revision.rpartition("_") if last else ("", "", "")
    if number.isdigit():
        script.rev_id = f"{start}_{int(number) + 1:04}"


def check_keys(ctx: MigrationContext, **_: Any) -> None:
    """Look whether all rows that are referred to are there, before a revision is committed."""
    assert ctx.connection is not None  # noqa: S101 - there is one where a revision is applied
    for table, rowid, target, _key in ctx.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise sqlite3.IntegrityError(
            f"row {rowid} of {table} refers to a row of {target} that is not there"
        )


def configure(dialect: str, **how: Any) -> None:
    """Set up a run on one kind of database, and run it."""
    context.configure(
        target_metadata=models_on(dialect),
        include_name=include_name,
        include_object=include_object,
        compare_type=compare_type,
        compare_server_default=True,
        process_revision_directives=name_revision,
        user_module_prefix="base.",
        # SQLite alters a table by copying it.
        render_as_batch=True,
        # As in Django, each revision is a transaction of its own.
        transaction_per_migration=True,
        **how,
    )
    with context.begin_transaction():
        context.run_migrations()


def make_engine() -> sa.Engine:
    """Return an engine for DATABASE_URL, or else for ``sqlalchemy.url`` in alembic.ini."""
    address = os.environ.get("DATABASE_URL") or context.config.get_main_option("sqlalchemy.url")
    if not address:
        raise util.CommandError("set DATABASE_URL, or sqlalchemy.url in alembic.ini")
    url = sa.make_url(address)
    engine = sa.create_engine(url.set(drivername=DRIVERS.get(url.drivername, url.drivername)))
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
def keys_at_rest(connection: sa.Connection) -> Iterator[None]:
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
    with keys_at_rest(connection):
        configure("sqlite", connection=connection, on_version_apply=check_keys)


given: sa.Connection | None = context.config.attributes.get("connection")
if context.is_offline_mode():
    dialect = make_engine().dialect.name
    configure(dialect, dialect_name=dialect, literal_binds=True)
elif given is not None:
    run_on(given)
else:
    engine = make_engine()
    with engine.connect() as connection:
        run_on(connection)
    engine.dispose()
