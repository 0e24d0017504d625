"""Replays revisions without a database, to know the tables that they create on each one.

Reflection does not return all that a revision declares: SQLite has no types, and a database knows
nothing of the others. The operations of the revisions declare everything, as Django's do.
"""

import re
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from alembic import util
from alembic.operations import ops
from alembic.operations.batch import BatchOperationsImpl
from alembic.script import Script, ScriptDirectory

from sqlalchemy_django.autogenerate.branches import branch_of_script
from sqlalchemy_django.autogenerate.offline import collect_operations
from sqlalchemy_django.autogenerate.table_states import (
    TableItem,
    TableState,
    TableStates,
    column_name,
    copy_column,
    refer_to,
    rename_item,
    table_state,
)

#: The statements that rename an index or constraint, on PostgreSQL and on MariaDB.
RENAME_STATEMENT = re.compile(
    r"ALTER (?:INDEX (?:IF EXISTS )?|TABLE \S+ RENAME (?:INDEX|KEY|CONSTRAINT) )(\S+)"
    r" (?:RENAME )?TO (\S+)",
    re.IGNORECASE,
)


class ReplayedState:
    """The tables that revisions have created on one database."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.tables: TableStates = {}
        #: The branch of the revision that created each table.
        self.branches: dict[str, str] = {}

    def of_branch(self, branch: str) -> TableStates:
        """Return the tables that the revisions of a branch created."""
        return {name: table for name, table in self.tables.items() if self.branches[name] == branch}

    def replay(self, script: Script) -> None:
        """Apply the operations of a revision.

        Raises:
            CommandError: The revision needs a database, or fails.
        """
        self.branch = branch_of_script(script)
        try:
            with collect_operations(self.database, self._apply, self._apply_batch):
                script.module.upgrade()
        except Exception as error:
            raise util.CommandError(
                f"{script.revision} cannot be replayed for {self.database}: {error}. Query the "
                "database only where op.get_context().as_sql is false"
            ) from error

    def _apply(self, operation: ops.MigrateOperation) -> Any:
        match operation:
            case ops.CreateTableOp():
                table = operation.to_table()
                self.tables[table.name] = table_state(table, self.database)
                self.branches[table.name] = self.branch
                return table
            case ops.DropTableOp():
                self.tables.pop(operation.table_name, None)
            case ops.RenameTableOp():
                self._rename_table(operation.table_name, operation.new_table_name)
            case ops.CreateForeignKeyOp():
                self._add_item(operation.source_table, TableItem(operation))
            case ops.CreateIndexOp():
                # CONCURRENTLY is not a property of an index.
                operation.kw.pop("postgresql_concurrently", None)
                operation.columns = [
                    column_name(column) if isinstance(column, str | sa.Column) else column
                    for column in operation.columns
                ]
                self._add_item(operation.table_name, TableItem(operation))
            case ops.CreateUniqueConstraintOp() | ops.CreateCheckConstraintOp():
                self._add_item(operation.table_name, TableItem(operation))
            case ops.ExecuteSQLOp():
                self._rename_item(str(operation.sqltext))
            case ops.DropIndexOp():
                self._drop_item(operation.index_name, operation.table_name)
            case ops.DropConstraintOp():
                name = operation.constraint_name
                self._drop_item(None if name is None else str(name), operation.table_name)
            case _:
                self._apply_to_column(operation)
        return None

    def _apply_batch(self, batch: BatchOperationsImpl) -> None:
        """Apply the arguments of a batch: the table that SQLite copies, and what is added to it."""
        table = self.tables.get(batch.table_name)
        if self.database != "sqlite" or table is None:
            return
        if batch.copy_from is not None:
            kept = {
                tuple(column.name for column in constraint.columns)
                for constraint in batch.copy_from.constraints
                if isinstance(constraint, sa.UniqueConstraint)
            }
            items = tuple(item for item in table.items if not _is_lost(item, kept))
            self.tables[table.name] = replace(table, items=items)
        for argument in batch.table_args:
            if isinstance(argument, sa.Column):
                self._add_column(ops.AddColumnOp(table.name, argument))
            elif isinstance(argument, sa.UniqueConstraint):
                columns = [column_name(column) for column in argument._pending_colargs]
                unique = ops.CreateUniqueConstraintOp(None, table.name, columns)
                self._add_item(table.name, TableItem(unique, inline=True))

    def _apply_to_column(self, operation: ops.MigrateOperation) -> None:
        match operation:
            case ops.AddColumnOp():
                self._add_column(operation)
            case ops.DropColumnOp():
                table = self.tables.get(operation.table_name)
                if table:
                    self.tables[table.name] = drop_column(table, operation.column_name)
            case ops.AlterColumnOp():
                table = self.tables.get(operation.table_name)
                if table and operation.column_name in table.columns:
                    self.tables[table.name] = alter_column(table, operation)
            case ops.CreateTableCommentOp():
                self._set_comment(operation.table_name, operation.comment)
            case ops.DropTableCommentOp():
                self._set_comment(operation.table_name, None)

    def _rename_table(self, old: str, new: str) -> None:
        if old not in self.tables:
            return
        self.tables = rename_table(self.tables, old, new)
        self.branches[new] = self.branches.pop(old, self.branch)

    def _add_item(self, table_name: str, item: TableItem) -> None:
        if table := self.tables.get(table_name):
            self.tables[table_name] = replace(table, items=(*table.items, item))

    def _drop_item(self, name: str | None, table_name: str | None = None) -> None:
        for table in self.tables.values():
            if table_name in (None, table.name):
                kept = tuple(item for item in table.items if not _has_name(table, item, name))
                self.tables[table.name] = replace(table, items=kept)

    def _add_column(self, operation: ops.AddColumnOp) -> None:
        table = self.tables.get(operation.table_name)
        if table is None:
            return
        column = copy_column(operation.column)
        # A column of a table has its foreign keys and uniques as items.
        metadata = sa.MetaData()
        for key in operation.column.foreign_keys:
            target, _, referenced = key.target_fullname.rpartition(".")
            if target not in metadata.tables and target != table.name:
                sa.Table(target, metadata, sa.Column(referenced))
        bound = sa.Table(table.name, metadata, operation.column._copy())
        self.tables[table.name] = replace(
            table,
            columns={**table.columns, column.name: column},
            items=(*table.items, *table_state(bound, self.database).items),
        )

    def _rename_item(self, statement: str) -> None:
        """Rename an index or constraint, for which Alembic has no operation."""
        match = RENAME_STATEMENT.search(statement)
        if match is None:
            return
        old, new = (name.strip('`";') for name in match.groups())
        for table in self.tables.values():
            items = tuple(
                rename_item(item, new) if item.name == old else item for item in table.items
            )
            self.tables[table.name] = replace(table, items=items)

    def _set_comment(self, table_name: str, comment: str | None) -> None:
        if table := self.tables.get(table_name):
            self.tables[table_name] = replace(table, comment=comment)


def _is_lost(item: TableItem, kept: set[tuple[str, ...]]) -> bool:
    """Return whether an item is an unnamed unique constraint that the copied table has not."""
    is_unique = isinstance(item.create_op, ops.CreateUniqueConstraintOp)
    return is_unique and item.name is None and tuple(item.columns) not in kept


def _has_name(table: TableState, item: TableItem, name: str | None) -> bool:
    """Return whether an item has a name, also one that the database generates."""
    if item.name is not None or not isinstance(item.create_op, ops.CreateUniqueConstraintOp):
        return item.name == name
    columns = "_".join(item.columns)
    return name in (f"{table.name}_{columns}_key", item.columns[0])


def drop_column(table: TableState, name: str) -> TableState:
    """Return a table without a column, and without the items that refer to it."""
    columns = {other: column for other, column in table.columns.items() if other != name}
    items = tuple(item for item in table.items if name not in item.columns)
    return replace(table, columns=columns, items=items)


def alter_column(table: TableState, operation: ops.AlterColumnOp) -> TableState:
    """Return a table with a column as an operation alters it."""
    column = copy_column(table.columns[operation.column_name])
    if operation.modify_type is not None:
        column.type = operation.modify_type
    if operation.modify_nullable is not None:
        column.nullable = operation.modify_nullable
    if operation.modify_server_default is not False:
        column.server_default = None
        if operation.modify_server_default is not None:
            default = operation.modify_server_default
            is_clause = isinstance(default, sa.FetchedValue)
            clause = default if is_clause else sa.DefaultClause(default)
            clause._set_parent(column)
    if operation.modify_comment is not False:
        column.comment = operation.modify_comment
    columns = {**table.columns, operation.column_name: column}
    altered = replace(table, columns=columns)
    name = operation.modify_name
    return altered.with_column_renamed(operation.column_name, str(name)) if name else altered


def rename_table(tables: TableStates, old: str, new: str) -> TableStates:
    """Return the tables with one of them renamed; foreign keys to it are stale."""
    states: TableStates = {}
    for name, table in tables.items():
        state = table.with_name(new) if name == old else table
        items = tuple(
            refer_to(item, new)
            if isinstance(item.create_op, ops.CreateForeignKeyOp)
            and item.create_op.referent_table == old
            else item
            for item in state.items
        )
        states[state.name] = replace(state, items=items)
    return states


def replay_revisions(scripts: ScriptDirectory, database: str) -> ReplayedState:
    """Return the tables that all revisions create on a database.

    Raises:
        CommandError: A revision needs a database, or fails.
    """
    state = ReplayedState(database)
    for script in [*scripts.walk_revisions()][::-1]:
        state.replay(script)
    return state
