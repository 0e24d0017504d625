"""Models, files and databases compared, and what is proposed where they differ."""

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
    """Autogenerate compares the models of today with a database."""
    return _proposed(_notes("text"), _notes("text", "author"))


def change_proposed_for_a_new_name(session: Session) -> list[tuple[str, str]]:
    """Autogenerate never asks, and takes no column for another."""
    return _proposed(_notes("text"), _notes("words"))


def notes_after_a_new_name(session: Session) -> list[str]:
    """``alter_column`` with ``new_column_name`` keeps what is in the column."""
    with private_database() as connection:
        operations = _made(connection)
        operations.alter_column("upgrades_note", "text", new_column_name="words")
        return rows(connection, "SELECT words FROM upgrades_note")


def model_from_a_table(session: Session) -> dict[str, bool]:
    """A table is read with ``autoload_with``; ``automap`` makes classes of all."""
    table = Table("upgrades_device", MetaData(), autoload_with=session.connection())
    # A name that was read is a ``quoted_name``, which is a text that knows more.
    return {str(column.name): bool(column.nullable) for column in table.columns}


def _notes(*names: str) -> MetaData:
    """Return the notes, which have these texts."""
    metadata = MetaData()
    columns = [sa.Column(name, sa.Text) for name in names]
    Table("upgrades_note", metadata, sa.Column("id", sa.Integer, primary_key=True), *columns)
    return metadata


def _proposed(before: MetaData, after: MetaData) -> list[tuple[str, str]]:
    """Return which columns autogenerate adds and removes."""
    with private_database() as connection:
        before.create_all(connection)
        changes: list[Any] = compare_metadata(MigrationContext.configure(connection), after)
    return [(kind.removesuffix("_column"), str(column.name)) for kind, *_, column in changes]


def _made(connection: Connection) -> Operations:
    """Make the notes with one that says hello, and return what changes them."""
    _notes("text").create_all(connection)
    connection.execute(sa.text("INSERT INTO upgrades_note (text) VALUES ('hello')"))
    return Operations(MigrationContext.configure(connection))
