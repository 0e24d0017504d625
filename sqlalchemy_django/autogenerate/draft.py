"""Drafts a branch's next revision, from its models and from what its revisions create."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa
from alembic import util
from alembic.operations import ops
from sqlalchemy import Column, MetaData

from sqlalchemy_django.autogenerate.branches import Branches
from sqlalchemy_django.autogenerate.default_values import server_default_of
from sqlalchemy_django.autogenerate.descriptions import (
    describe_changes,
    describe_downgrade,
    describe_locks,
    referenced_tables,
)
from sqlalchemy_django.autogenerate.offline import DATABASES, dialect_of
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.replay import ReplayedState, rename_table
from sqlalchemy_django.autogenerate.revision_body import (
    Stage,
    operations_of,
    render_body,
    with_dialect,
)
from sqlalchemy_django.autogenerate.table_changes import with_final_names
from sqlalchemy_django.autogenerate.table_states import (
    TableState,
    TableStates,
    copy_column,
    model_states,
    without_stale_keys,
)


@dataclass(frozen=True)
class Renames:
    """The renamed tables, and the renamed columns, by the new name of the table and their old."""

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def possible(self, models: MetaData) -> "Renames":
        """Return the renames whose new name is in the models, and whose old name is not."""
        tables = models.tables
        return Renames(
            {old: new for old, new in self.tables.items() if new in tables and old not in tables},
            {
                (table, old): new
                for (table, old), new in self.columns.items()
                if table in tables and new in tables[table].c and old not in tables[table].c
            },
        )


@dataclass(frozen=True)
class ColumnOrders:
    """The orders of columns on SQLite, by table, after an upgrade and after a downgrade."""

    up: Mapping[str, Sequence[str]] = field(default_factory=dict)
    down: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Draft:
    """A revision that can be written: its code, and a description of what it does.

    ``changes`` are Django's symbol and a description of each change. ``referenced_tables`` are
    those to which new foreign keys refer.
    """

    upgrade: str
    downgrade: str
    imports: frozenset[str]
    changes: tuple[tuple[str, str], ...]
    lock: str
    undo: str
    referenced_tables: frozenset[str]

    def docstring(self, name: str, changes: Iterable[tuple[str, str]] = ()) -> str:
        """Return the docstring of the revision; ``changes`` replace its own as the reason."""
        why = "; ".join(text[:1].lower() + text[1:] for _, text in changes or self.changes)
        parts = {"Why": f"{why or 'nothing in these models'}. State the purpose."}
        parts |= {"Lock": self.lock, "Undo": self.undo}
        lines = [textwrap.fill(f"{part}: {text}", 99) for part, text in parts.items()]
        title = name.replace("_", " ")
        return "\n".join([f"{title[:1].upper()}{title[1:]}.", "", *lines, ""])


def draft_revision(
    states: Mapping[str, ReplayedState],
    branches: Branches,
    branch: str,
    renames: Renames,
    orders: ColumnOrders,
) -> Draft:
    """Return the next revision of a branch.

    ``states`` are the tables that all revisions create, by database.

    Raises:
        CommandError: A column that forbids null is added to a table, and has no default for the
            existing rows.
    """
    renames = renames.possible(branches.metadata)
    names = list(branches.tables(branch))
    renderers = {database: Renderer(database) for database in DATABASES}
    original = {database: states[database].of_branch(branch) for database in DATABASES}
    old = {database: _rename(tables, renames) for database, tables in original.items()}
    new = {
        database: _new_tables(
            old[database], model_states(database, names, branches.metadata), renderer, orders
        )
        for database, renderer in renderers.items()
    }
    upgrade = [
        _render_renames(original["sqlite"], renames),
        render_body(_upgrade_stages(old, new, orders), renderers),
    ]
    downgrade = [
        render_body([_downgrade_stage(old, new, orders, renderers)], renderers),
        _render_renames(original["sqlite"], renames, back=True),
    ]
    by_database = operations_of(Stage(old, new), renderers)
    operations = [item for database in DATABASES for item in by_database[database]]
    return Draft(
        _joined(upgrade),
        _joined(downgrade),
        frozenset(line for renderer in renderers.values() for line in renderer.imports),
        describe_changes(operations, renames.tables, renames.columns),
        describe_locks(operations, renames.tables, renames.columns),
        describe_downgrade(operations),
        frozenset(referenced_tables(operations)),
    )


def _new_tables(
    old: TableStates, declared: TableStates, renderer: Renderer, orders: ColumnOrders
) -> TableStates:
    """Return the tables of the models with their final names and in the order of their columns."""
    return _in_order(old, with_final_names(old, declared, renderer), orders.up)


def _upgrade_stages(
    old: Mapping[str, TableStates], new: Mapping[str, TableStates], orders: ColumnOrders
) -> list[Stage]:
    """Return two stages: columns are added with a default for existing rows, which then goes."""
    filled = {
        database: _with_filled_columns(old[database], new[database], database)
        for database in DATABASES
    }
    before, after = (
        {database: without_stale_keys(tables[database]) for database in DATABASES}
        for tables in (old, filled)
    )
    return [Stage(before, after), Stage(filled, new, orders.up)]


def _downgrade_stage(
    old: Mapping[str, TableStates],
    new: Mapping[str, TableStates],
    orders: ColumnOrders,
    renderers: Mapping[str, Renderer],
) -> Stage:
    target = {
        database: with_final_names(new[database], old[database], renderers[database])
        for database in DATABASES
    }
    # Only on SQLite does a table that is created again have its columns in another order.
    target["sqlite"] = _in_order(new["sqlite"], target["sqlite"], orders.down)
    return Stage(new, target, orders.down)


def _joined(codes: Iterable[str]) -> str:
    return with_dialect("\n".join(code for code in codes if code))


def _rename(tables: TableStates, renames: Renames) -> TableStates:
    for old, new in renames.tables.items():
        tables = rename_table(tables, old, new)
    for (table, column), new in renames.columns.items():
        if table in tables:
            tables = {**tables, table: tables[table].with_column_renamed(column, new)}
    return tables


def _render_renames(tables: TableStates, renames: Renames, *, back: bool = False) -> str:
    """Return the code that renames or, for ``back``, undoes the renames in the opposite order."""
    renderer = Renderer("sqlite")
    lines = []
    for old, new in renames.tables.items():
        names = (new, old) if back else (old, new)
        lines.append("op.rename_table({!r}, {!r})".format(*names))
    after = _rename(tables, Renames(renames.tables))
    for (table, old), new in renames.columns.items():
        if table not in after:
            continue
        column = after[table].columns[old]
        names = (new, old) if back else (old, new)
        operation = ops.AlterColumnOp(
            table,
            names[0],
            modify_name=names[1],
            existing_type=column.type,
            existing_nullable=column.nullable,
        )
        lines.append(renderer.operation(operation))
    return "\n".join(lines[::-1] if back else lines)


def _in_order(
    old: TableStates, new: TableStates, orders: Mapping[str, Sequence[str]]
) -> TableStates:
    """Return the new tables, with the columns of created tables in Django's order."""
    states = dict(new)
    for name, order in orders.items():
        if name in new and name not in old:
            columns = sorted(new[name].columns.items(), key=lambda item: order.index(item[0]))
            states[name] = replace(new[name], columns=dict(columns))
    return states


def _with_filled_columns(old: TableStates, new: TableStates, database: str) -> TableStates:
    """Return the old tables with the added columns, where one of them forbids null.

    It has a default for the existing rows.
    """
    states = dict(old)
    for name, table in new.items():
        if name in old and not all(map(_can_be_omitted, _added_columns(old[name], table))):
            # All columns, so that they are added in the order of the models.
            columns = dict(old[name].columns)
            for column in _added_columns(old[name], table):
                is_complete = _can_be_omitted(column)
                columns[column.name] = column if is_complete else _with_default(column, database)
            states[name] = replace(old[name], columns=columns)
    return states


def _added_columns(old: TableState, new: TableState) -> list[Column[Any]]:
    return [column for column in new.columns.values() if column.name not in old.columns]


def _can_be_omitted(column: Column[Any]) -> bool:
    return bool(column.nullable) or column.server_default is not None


def _with_default(column: Column[Any], database: str) -> Column[Any]:
    """Return a column with its default as a server default."""
    default = server_default_of(column, dialect_of(database))
    if default is None:
        raise util.CommandError(
            f"{column.table.name}.{column.name} forbids null, and has no default for the existing "
            "rows: give it a constant default= or a server_default, or write three revisions: add "
            "it as null, fill it, forbid null"
        )
    copy = copy_column(column)
    sa.DefaultClause(default)._set_parent(copy)
    return copy
