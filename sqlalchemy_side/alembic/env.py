"""Tells Alembic which models there are, which tables are theirs, and which database to use."""

import os
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

from alembic import context
from alembic.ddl import mysql, sqlite
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, ForeignKeyConstraint, Table, UniqueConstraint
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from sqlalchemy_side import base
from sqlalchemy_side.base import Base
from sqlalchemy_side.comparable import models_on
from sqlalchemy_side.engine import make_engine

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = sorted(path.parent.name for path in ROOT.glob("sqlalchemy_side/*/models*"))
for chapter in CHAPTERS:
    import_module(f"sqlalchemy_side.{chapter}.models")

# What SQLAlchemy cannot reflect, Alembic cannot compare; side-by-side reads it elsewhere.
warnings.filterwarnings("ignore", ".*expression-based index")


class SQLiteImpl(sqlite.SQLiteImpl):
    """Compares SQLite's foreign keys without what SQLAlchemy reads from some spellings only."""

    __dialect__ = "sqlite"

    def correct_for_autogen_foreignkeys(
        self, conn_fks: set[ForeignKeyConstraint], metadata_fks: set[ForeignKeyConstraint]
    ) -> None:
        """Forget whether the keys are deferred: Django's, inside the column, reflect as not."""
        for key in conn_fks | metadata_fks:
            key.deferrable = key.initially = None


class MariaDBImpl(mysql.MariaDBImpl):
    """Compares MariaDB's defaults; a function of one's own would fail on generated columns."""

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


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave alone the tables of others, such as Django's own.

    A table that no model has any more is still the chapter's whose name it carries.
    """
    if kind != "table" or name in Base.metadata.tables:
        return True
    return any(str(name).startswith(f"{chapter}_") for chapter in CHAPTERS)


def include_object(
    item: SchemaItem, name: str | None, _kind: str, _reflected: object, _compare_to: object
) -> bool:
    """Leave out tables that others made, which their ``info`` says, and SQLite's nameless uniques.

    SQLAlchemy reflects only some spellings of those.
    """
    if isinstance(item, Table) and not item.info.get("managed", True):
        return False
    return not (
        isinstance(item, UniqueConstraint)
        and name is None
        and context.get_context().dialect.name == "sqlite"
    )


def compare_type(
    here: MigrationContext,
    _database_column: object,
    _model_column: object,
    _database_type: TypeEngine[Any],
    model_type: TypeEngine[Any],
) -> bool | None:
    """Leave out SQLite's spellings: it has no types, and reflection does not keep the words."""
    return (
        False
        if here.dialect.name == "sqlite" and type(model_type).__module__ == base.__name__
        else None
    )


def configure(dialect: str, **how: Any) -> None:
    """Set up a run on one kind of database."""
    context.configure(
        target_metadata=models_on(dialect, Base.metadata),
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


engine = make_engine(os.environ.get("DATABASE_URL", f"sqlite:///{ROOT / 'sqlalchemy.sqlite3'}"))
if context.is_offline_mode():
    configure(engine.dialect.name, dialect_name=engine.dialect.name, literal_binds=True)
elif (given := context.config.attributes.get("connection")) is not None:
    run_on(given)
else:
    with engine.connect() as connection:
        run_on(connection)
