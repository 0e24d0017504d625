"""The Alembic environment of branches whose revisions are right on every database."""

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from alembic import context, util
from alembic.autogenerate import renderers
from alembic.config import Config
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, Table, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from sqlalchemy_django.alembic_env import comparators, running
from sqlalchemy_django.alembic_env.dialect_tables import tables_on
from sqlalchemy_django.autogenerate.branches import Branches
from sqlalchemy_django.autogenerate.draft import ColumnOrders, Draft, Renames, draft_revision
from sqlalchemy_django.autogenerate.offline import DATABASES
from sqlalchemy_django.autogenerate.replay import ReplayedState, replay_revisions
from sqlalchemy_django.autogenerate.revision_location import (
    check_as_replayed,
    heads_of,
    place_revision,
)
from sqlalchemy_django.connect_options import BadOptionError
from sqlalchemy_django.engine import make_engine


@dataclass(frozen=True)
class RevisionRequest:
    """What a revision is to contain, in the attribute ``request`` of Alembic's configuration.

    ``depends_on`` are revisions of other branches; by default, the heads of those to whose tables
    new foreign keys refer. A revision without operations is only written with ``allow_empty``.
    """

    renames: Renames = field(default_factory=Renames)
    orders: ColumnOrders = field(default_factory=ColumnOrders)
    depends_on: tuple[str, ...] | None = None
    allow_empty: bool = False


def run(branches: Branches, default_address: str) -> None:
    """Run the command that Alembic was started with, on the database that DATABASE_URL names.

    With the attribute ``upgrades only`` of the configuration, nothing is compared, and no models
    are imported.
    """
    config = context.config

    def make_options(dialect: str) -> dict[str, Any]:
        if config.attributes.get("upgrades only"):
            return {"target_metadata": branches.metadata}
        return _comparison_options(config, branches, dialect)

    running.run(lambda: _make_engine(default_address), make_options)


def _make_engine(default_address: str) -> Engine:
    try:
        return make_engine(os.environ.get("DATABASE_URL", default_address))
    except BadOptionError as error:
        raise util.CommandError(f"DATABASE_URL: {error}") from error


def _comparison_options(config: Config, branches: Branches, dialect: str) -> dict[str, Any]:
    # Importing all models takes longer than upgrading a database.
    branches.import_models()
    given = context.get_x_argument(as_dictionary=True).get(branches.noun)
    names = [branches.check(name) for name in given.split(",")] if given else []
    branch = names[0] if len(names) == 1 else None
    owned = OwnedTables(config, branches, names)
    return {
        "target_metadata": comparable_tables(dialect, branches.metadata),
        "include_name": owned.include_name,
        "include_object": owned.include_object,
        "compare_type": comparators.compare_type,
        "compare_server_default": True,
        "process_revision_directives": _revision_writer(config, branches, branch),
        "user_module_prefix": "base.",
    }


@cache
def comparable_tables(dialect: str, metadata: MetaData) -> MetaData:
    """Return the tables that Alembic compares, once for each dialect and process."""
    return tables_on(dialect, metadata)


class OwnedTables:
    """The tables that Alembic compares: those of the models, and those that revisions created.

    With names, only the tables of these branches. Other tables are never altered or dropped.
    """

    def __init__(self, config: Config, branches: Branches, names: Collection[str]) -> None:
        self.config = config
        self.branches = branches
        self.names = names

    def include_name(self, name: str | None, kind: str, _parents: object) -> bool:
        """Skip the tables of others, such as Django's own."""
        return kind != "table" or self._is_owned(str(name))

    def include_object(
        self,
        item: SchemaItem,
        name: str | None,
        _kind: str,
        _reflected: object,
        _compare_to: object,
    ) -> bool:
        """Skip the tables of others, and unnamed unique constraints on SQLite.

        SQLAlchemy reflects only some of those.
        """
        if isinstance(item, Table):
            return bool(item.info.get("managed", True)) and self._is_owned(item.name)
        is_unnamed = isinstance(item, UniqueConstraint) and name is None
        return not (is_unnamed and context.get_context().dialect.name == "sqlite")

    def _is_owned(self, table: str) -> bool:
        owner = self.branches.of_table(table) or self._creator(table)
        return owner is not None and (not self.names or owner in self.names)

    def _creator(self, table: str) -> str | None:
        """Return the branch whose revision created a table that no model declares any more."""
        state = _state(self.config, context.get_context().dialect.name)
        return state.branches[table] if table in state.tables else None


def _state(config: Config, database: str) -> ReplayedState:
    """Return what the revisions create on a database; replayed once for each run."""
    cache: dict[str, ReplayedState] = config.attributes.setdefault("replayed", {})
    if database not in cache:
        cache[database] = replay_revisions(ScriptDirectory.from_config(config), database)
    return cache[database]


class _Code(ops.MigrateOperation):
    """Code that is written into a revision as it is."""

    def __init__(self, code: str) -> None:
        self.code = code


@renderers.dispatch_for(_Code)
def _render_code(_context: object, operation: _Code) -> list[str]:
    return [operation.code]


def _revision_writer(
    config: Config, branches: Branches, branch: str | None
) -> Callable[[MigrationContext, object, list[Any]], None]:
    def write(migration: MigrationContext, _revision: object, directives: list[Any]) -> None:
        # Without a message it is ``alembic check``; without a branch, Alembic writes the revision.
        if branch is not None and directives[0].message is not None:
            write_revision(config, branches, branch, migration, directives)

    return write


def write_revision(
    config: Config,
    branches: Branches,
    branch: str,
    migration: MigrationContext,
    directives: list[Any],
) -> None:
    """Set the location, the name and the code of a branch's next revision.

    Alembic has compared the models with one database. What the revision does is computed again for
    every database, from the models and from what the revisions before it create there.

    Raises:
        CommandError: The message is not a name, or the revision cannot be written.
    """
    script: ops.MigrationScript = directives[0]
    request = config.attributes.get("request", RevisionRequest())
    states = {database: _state(config, database) for database in DATABASES}
    draft = draft_revision(states, branches, branch, request.renames, request.orders)
    config.attributes["draft"] = draft
    if not draft.changes and not request.allow_empty:
        util.messaging.msg(
            f"The models of {branch} match its revisions; nothing written", **config.messaging_opts
        )
        directives.clear()
        return
    check_as_replayed(migration, states[migration.dialect.name], branch)
    scripts = ScriptDirectory.from_config(config)
    depends_on = request.depends_on
    if depends_on is None:
        depends_on = script.depends_on or _dependencies(scripts, branches, branch, draft)
    place_revision(scripts, branches, branch, script, depends_on)
    _set_code(script, draft)


def _dependencies(
    scripts: ScriptDirectory, branches: Branches, branch: str, draft: Draft
) -> list[str]:
    others = {branches.of_table(table) or branch for table in draft.referenced_tables} - {branch}
    return heads_of(scripts, branch, others)


def _set_code(script: ops.MigrationScript, draft: Draft) -> None:
    script.imports = set(draft.imports)
    for code, container in (
        (draft.upgrade, script.upgrade_ops),
        (draft.downgrade, script.downgrade_ops),
    ):
        assert container is not None
        container.ops[:] = [_Code(code)] if code else []
