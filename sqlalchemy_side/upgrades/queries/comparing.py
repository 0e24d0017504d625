"""Models, files and databases compared, and the changes proposed where they differ."""

from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, Table
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Base
from sqlalchemy_side.upgrades.running import alembic_config, private_database, rows


def columns_lost_by_hand(session: Session) -> list[str]:
    """``alembic check`` compares the models with the database itself."""
    models = MetaData()
    for name, table in Base.metadata.tables.items():
        if name.startswith(("geography_", "upgrades_")):
            table.to_metadata(models)
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades@head")
        connection.execute(sa.text("ALTER TABLE upgrades_device DROP COLUMN retired"))
        changes = compare_metadata(MigrationContext.configure(connection), models)
    return [str(change[3].name) for change in changes if change[0] == "add_column"]


def change_proposed_for_a_new_column(session: Session) -> list[tuple[str, str]]:
    """Autogenerate compares the current models with a database."""
    return _proposed(_notes("text"), _notes("text", "author"))


def change_proposed_for_a_new_name(session: Session) -> list[tuple[str, str]]:
    """Autogenerate never asks, and never treats a column as renamed."""
    return _proposed(_notes("text"), _notes("words"))


def notes_after_a_new_name(session: Session) -> list[str]:
    """``alter_column`` with ``new_column_name`` keeps the values in the column."""
    with private_database() as connection:
        operations = _made(connection)
        operations.alter_column("upgrades_note", "text", new_column_name="words")
        return rows(connection, "SELECT words FROM upgrades_note")


def model_from_a_table(session: Session) -> dict[str, bool]:
    """``autoload_with`` reads a table; ``automap`` creates classes for all."""
    table = Table("upgrades_device", MetaData(), autoload_with=session.connection())
    # A reflected name is a ``quoted_name``, a subclass of ``str``.
    return {str(column.name): bool(column.nullable) for column in table.columns}


def _notes(*names: str) -> MetaData:
    """Return the metadata of notes that have these text columns."""
    metadata = MetaData()
    columns = [sa.Column(name, sa.Text) for name in names]
    Table("upgrades_note", metadata, sa.Column("id", sa.Integer, primary_key=True), *columns)
    return metadata


def _proposed(before: MetaData, after: MetaData) -> list[tuple[str, str]]:
    """Return the columns that autogenerate adds and removes."""
    with private_database() as connection:
        before.create_all(connection)
        changes: list[Any] = compare_metadata(MigrationContext.configure(connection), after)
    return [(kind.removesuffix("_column"), str(column.name)) for kind, *_, column in changes]


def _made(connection: Connection) -> Operations:
    """Create the notes, with one that contains hello, and return the operations for them."""
    _notes("text").create_all(connection)
    connection.execute(sa.text("INSERT INTO upgrades_note (text) VALUES ('hello')"))
    return Operations(MigrationContext.configure(connection))
