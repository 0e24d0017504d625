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

#: The chapter's tables.
TABLES = ("upgrades_device", "upgrades_release", "upgrades_installation")
ADDING = "INSERT OR IGNORE INTO upgrades_note (text, stars) VALUES ('good', 3), ('bad', 0)"
TYPE = "SELECT lower(type) FROM pragma_table_info('upgrades_note') WHERE name = 'text'"
STARRED = """
    CREATE TABLE upgrades_note (
        id INTEGER PRIMARY KEY, text VARCHAR(10), stars INTEGER, CHECK (stars > 0)
    )
"""


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


def tables_proposed_for_one_chapter(session: Session) -> list[tuple[str, str]]:
    """``include_object`` is asked about tables of the models and of the database.

    ``include_name`` saves the reflection of the others, and knows nothing of the models.
    """

    def include_object(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
        return kind != "table" or str(name).startswith("upgrades_")

    def include_name(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or str(name).startswith("upgrades_")

    models = _tables(*TABLES, "upgrades_audit", "geography_zipcode", "geography_region")
    options = {"include_object": include_object, "include_name": include_name}
    context = MigrationContext.configure(session.connection(), opts=options)
    return _changed("table", compare_metadata(context, models))


def indexes_proposed_for_installations(session: Session) -> list[tuple[str, str]]:
    """The index of a foreign key must be declared, with Django's name."""
    models = _tables("upgrades_release", "upgrades_device")
    Table(
        "upgrades_installation",
        models,
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("device_id", sa.ForeignKey("upgrades_device.id"), unique=True),
        sa.Column("release_id", sa.ForeignKey("upgrades_release.id")),
        sa.Index("upgrades_installation_release_id_52f39a7d", "release_id"),
        sa.Index("upgrades_newest", "release_id", "device_id"),
    )
    return _changes_of_installations(session, models)


def changes_proposed_for_another_schema(session: Session) -> list[str]:
    """Alembic reads further schemas only if ``include_schemas`` is set."""
    connection, models = session.connection(), MetaData(schema="archive")
    note = Table("upgrades_note", models, sa.Column("id", sa.Integer, primary_key=True))
    connection.execute(sa.schema.CreateSchema("archive"))
    note.create(connection)
    Table("upgrades_letter", models, sa.Column("id", sa.Integer, primary_key=True))

    def include_name(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "schema" or name == "archive"

    options = {"include_schemas": True, "include_name": include_name}
    changes = compare_metadata(MigrationContext.configure(connection, opts=options), models)
    return [str(table.name) for _kind, table in changes]


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


def add_note_without_stars_to_a_changed_table(session: Session) -> tuple[list[str], list[int]]:
    """``batch_alter_table`` reads the table, and must be given constraints without a name."""
    with private_database() as connection:
        connection.execute(sa.text(STARRED))
        operations = Operations(MigrationContext.configure(connection))
        check = sa.CheckConstraint("stars > 0")
        with operations.batch_alter_table("upgrades_note", table_args=(check,)) as batch:
            batch.alter_column("text", type_=sa.String(20))
        connection.execute(sa.text(ADDING))
        return rows(connection, TYPE), rows(connection, "SELECT stars FROM upgrades_note")


def _tables(*names: str) -> MetaData:
    """Return tables of which only the keys are of interest."""
    models = MetaData()
    for name in names:
        Table(name, models, sa.Column("id", sa.BigInteger, primary_key=True))
    return models


def _changes_of_installations(session: Session, models: MetaData) -> list[tuple[str, str]]:
    """Return the indexes of the installations that autogenerate creates and drops."""

    def include_name(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or name == "upgrades_installation"

    context = MigrationContext.configure(session.connection(), opts={"include_name": include_name})
    return _changed("index", compare_metadata(context, models))


def _changed(kind: str, changes: Any) -> list[tuple[str, str]]:
    """Return what is added and removed of a kind."""
    wanted = {f"add_{kind}": "add", f"remove_{kind}": "remove"}
    # Changes of a column are a list.
    single = [change for change in changes if isinstance(change, tuple)]
    return sorted((wanted[name], str(made.name)) for name, made, *_ in single if name in wanted)


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
