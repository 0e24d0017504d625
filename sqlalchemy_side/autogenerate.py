"""What Alembic compares: the chapters' models, the tables that are theirs, and how."""

import warnings
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from alembic import context, util
from alembic.autogenerate import renderers
from alembic.config import Config
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    Constraint,
    Identity,
    Index,
    MetaData,
    Table,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import comparators
from sqlalchemy_django.autogenerate import altering
from sqlalchemy_django.autogenerate.draft import Orders, Renames, draft_revision, owner_of
from sqlalchemy_django.autogenerate.offline import KINDS
from sqlalchemy_django.autogenerate.replay import Replayed, replayed
from sqlalchemy_django.autogenerate.revision_location import check_as_replayed, put_in_place
from sqlalchemy_django.autogenerate.table_states import is_for
from sqlalchemy_django.base import Base

CHAPTERS = sorted(path.parent.name for path in Path(__file__).parent.glob("*/models*"))
for chapter in CHAPTERS:
    import_module(f"sqlalchemy_side.{chapter}.models")

#: How each kind of database is altered; Alembic takes note as they are imported.
IMPLEMENTATIONS = (altering.SQLiteImpl, altering.PostgresqlImpl, altering.MariaDBImpl)

# What SQLAlchemy cannot reflect, Alembic cannot compare; side-by-side reads it elsewhere.
warnings.filterwarnings("ignore", ".*expression-based index")


class Owned:
    """Which tables Alembic looks at: those of the models, and those that steps have made.

    With a chapter, only its own. A table that nobody here made is never touched.
    """

    def __init__(self, config: Config, chapter: str | None) -> None:
        self.config = config
        self.chapter = check_chapter(chapter) if chapter else None

    def include_name(self, name: str | None, kind: str, _parents: object) -> bool:
        """Leave alone the tables of others, such as Django's own."""
        return kind != "table" or self.has(str(name))

    def include_object(
        self,
        item: SchemaItem,
        name: str | None,
        _kind: str,
        _reflected: object,
        _compare_to: object,
    ) -> bool:
        """Leave out tables of others, and SQLite's nameless uniques.

        SQLAlchemy reflects only some spellings of those.
        """
        if isinstance(item, Table):
            return bool(item.info.get("managed", True)) and self.has(item.name)
        return not (
            isinstance(item, UniqueConstraint)
            and name is None
            and context.get_context().dialect.name == "sqlite"
        )

    def has(self, table: str) -> bool:
        """Whether a table is the chapter's, or without one any chapter's."""
        owner = owner_of(table, CHAPTERS) or self._made_by(table)
        return owner is not None and self.chapter in (None, owner)

    def _made_by(self, table: str) -> str | None:
        """Return the chapter whose step made a table that no model has any more."""
        past = _past(self.config, context.get_context().dialect.name)
        return past.chapters[table] if table in past.shapes else None


def _past(config: Config, kind: str) -> Replayed:
    """Return what the steps have made on a kind of database; kept for the run."""
    known: dict[str, Replayed] = config.attributes.setdefault("past", {})
    if kind not in known:
        known[kind] = replayed(ScriptDirectory.from_config(config), kind)
    return known[kind]


def check_chapter(name: str) -> str:
    """Return a chapter's name.

    Raises:
        CommandError: There is no such chapter.
    """
    if name not in CHAPTERS:
        raise util.CommandError(f"unknown chapter {name!r}; there is {', '.join(CHAPTERS)}")
    return name


def compare_type(
    here: MigrationContext,
    _database_column: object,
    _model_column: object,
    _database_type: TypeEngine[Any],
    model_type: TypeEngine[Any],
) -> bool | None:
    """Leave out SQLite's spellings: it has no types, and reflection does not keep the words."""
    return False if here.dialect.name == "sqlite" and comparators.is_base_type(model_type) else None


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


def forget_identities(table: Table) -> None:
    """Take out identities, which only PostgreSQL's catalogue gives back."""
    for column in table.columns:
        if isinstance(column.server_default, Identity):
            column.server_default = None


def forget_deferred_keys(table: Table) -> None:
    """Take out which keys wait until commit: MariaDB's cannot."""
    for constraint in table.foreign_key_constraints:
        constraint.deferrable = constraint.initially = None


class Written(ops.MigrateOperation):
    """Code that is written into a step as it is."""

    def __init__(self, code: str) -> None:
        self.code = code


@renderers.dispatch_for(Written)
def _write(_context: object, operation: Written) -> list[str]:
    return [operation.code]


def write_step(
    config: Config, chapter: str | None, here: MigrationContext, directives: list[Any]
) -> None:
    """Make a chapter's revision right: its place, its name, and its code for every database.

    Alembic has compared the models with the one database at hand. What the step does there is
    compared again for each kind of database, against what the steps until now make there. Without
    a chapter the revision stays as Alembic made it.

    Raises:
        CommandError: The message is no name, or the step cannot be written.
    """
    script: ops.MigrationScript = directives[0]
    if chapter is None or script.message is None:
        # No chapter is named, or it is ``alembic check`` that asks.
        return
    scripts = ScriptDirectory.from_config(config)
    asked = config.attributes
    found = draft_revision(
        {kind: _past(config, kind) for kind in KINDS},
        chapter,
        CHAPTERS,
        asked.get("renames", Renames()),
        asked.get("orders", Orders()),
    )
    config.attributes["draft"] = found
    if not found.told and not config.attributes.get("even empty"):
        util.messaging.msg(
            f"The models of {chapter} are as its steps make them; nothing written",
            **config.messaging_opts,
        )
        directives.clear()
        return
    check_as_replayed(here, _past(config, here.dialect.name), chapter)
    depends_on = asked.get("depends on", script.depends_on)
    put_in_place(scripts, chapter, CHAPTERS, found.refers, depends_on, script)
    script.imports = set(found.imports)
    for container, code in (
        (script.upgrade_ops, found.upgrade),
        (script.downgrade_ops, found.downgrade),
    ):
        assert container is not None  # Alembic's own revisions have one of each
        container.ops[:] = [Written(code)] if code else []
