"""What Alembic compares: the chapters' models, the tables that are theirs, and how."""

import warnings
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from alembic import context
from alembic.ddl import mysql, sqlite
from alembic.runtime.migration import MigrationContext
from sqlalchemy import (
    Constraint,
    ForeignKeyConstraint,
    Identity,
    Index,
    MetaData,
    Table,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from sqlalchemy_side import base
from sqlalchemy_side.base import Base

CHAPTERS = sorted(path.parent.name for path in Path(__file__).parent.glob("*/models*"))
for chapter in CHAPTERS:
    import_module(f"sqlalchemy_side.{chapter}.models")

# What SQLAlchemy cannot reflect, Alembic cannot compare; side-by-side reads it elsewhere.
warnings.filterwarnings("ignore", ".*expression-based index")


class SQLiteImpl(sqlite.SQLiteImpl):
    """Copies SQLite's tables as Django does, and compares foreign keys as far as they are read."""

    __dialect__ = "sqlite"

    def correct_for_autogen_foreignkeys(
        self, conn_fks: set[ForeignKeyConstraint], metadata_fks: set[ForeignKeyConstraint]
    ) -> None:
        """Forget whether the keys are deferred: Django's, inside the column, reflect as not."""
        for key in conn_fks | metadata_fks:
            key.deferrable = key.initially = None

    def cast_for_batch_migrate(self, *_: object) -> None:
        """Copy values as they are: the new column keeps what it cannot take as its type.

        A cast would make 0 of text that is no number.
        """


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


@cache
def models_on(dialect: str) -> MetaData:
    """Return a copy of the chapters' tables that Alembic can compare with a database.

    Django may have made it, and of its SQLite tables SQLAlchemy does not tell which keys wait.
    """
    here = tables_on(dialect, Base.metadata)
    if dialect == "sqlite":
        for table in here.tables.values():
            forget_deferred_keys(table)
    return here


def tables_on(dialect: str, metadata: MetaData) -> MetaData:
    """Return a copy of tables with only what a database of this kind can hold.

    Alembic compares it with what SQLAlchemy reflects; the models themselves say more.
    """
    here = MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.tables.values():
        if dialect not in table.info.get("only_on", base.NAME_LENGTHS):
            continue
        # Copies do not keep the condition, so they are known by their names.
        items: list[Index | Constraint] = [*table.indexes, *table.constraints]
        elsewhere = {(type(item), item.name) for item in items if not is_for(dialect, item)}
        copy = table.to_metadata(here)
        copy.indexes -= {item for item in copy.indexes if (type(item), item.name) in elsewhere}
        copy.constraints -= {
            item for item in copy.constraints if (type(item), item.name) in elsewhere
        }
        if dialect != "postgresql":
            forget_identities(copy)
        if dialect == "mariadb":
            forget_deferred_keys(copy)
    return here


def is_for(dialect: str, item: Index | Constraint) -> bool:
    """Whether an item with ``ddl_if`` is made on databases of this kind."""
    condition = item._ddl_if
    return condition is None or dialect in (condition.dialect or ())


def forget_identities(table: Table) -> None:
    """Take out identities, which only PostgreSQL's catalogue gives back."""
    for column in table.columns:
        if isinstance(column.server_default, Identity):
            column.server_default = None


def forget_deferred_keys(table: Table) -> None:
    """Take out which keys wait until commit: MariaDB's cannot."""
    for constraint in table.foreign_key_constraints:
        constraint.deferrable = constraint.initially = None
