"""The steps run without a database: what each kind of database holds after them.

Reflection does not give back what was asked for: SQLite forgets types, and no database knows
what the others have. The steps themselves say it all, as Django's do.
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
    Item,
    Shape,
    Shapes,
    copied,
    name_of,
    named,
    shape_of,
)

#: What renames an index or constraint, on PostgreSQL and on MariaDB.
RENAMING = re.compile(
    r"ALTER (?:INDEX (?:IF EXISTS )?|TABLE \S+ RENAME (?:INDEX|KEY|CONSTRAINT) )(\S+)"
    r" (?:RENAME )?TO (\S+)",
    re.IGNORECASE,
)


class ReplayedState:
    """What the steps have made so far on one kind of database."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.tables: Shapes = {}
        #: The chapter whose step made a table.
        self.branches: dict[str, str] = {}

    def of_branch(self, branch: str) -> Shapes:
        """Return the tables that the revisions of a branch created."""
        return {name: table for name, table in self.tables.items() if self.branches[name] == branch}

    def run(self, script: Script) -> None:
        """Apply a revision.

        Raises:
            CommandError: The revision asks for something that only a database can tell.
        """
        self.branch = branch_of_script(script)
        try:
            with collect_operations(self.kind, self._note, self._note_batch):
                script.module.upgrade()
        except Exception as error:
            raise util.CommandError(
                f"{script.revision} cannot be replayed for {self.kind}: {error}. Ask the database "
                "only where op.get_context().as_sql is false"
            ) from error

    def _note(self, operation: ops.MigrateOperation) -> Any:
        match operation:
            case ops.CreateTableOp():
                table = operation.to_table()
                self.tables[table.name] = shape_of(table, self.kind)
                self.branches[table.name] = self.branch
                return table
            case ops.DropTableOp():
                self.tables.pop(operation.table_name, None)
            case ops.RenameTableOp():
                self._rename(operation.table_name, operation.new_table_name)
            case ops.CreateForeignKeyOp():
                self._add(operation.source_table, Item(operation))
            case ops.CreateIndexOp():
                # How it is made is no property of an index.
                operation.kw.pop("postgresql_concurrently", None)
                operation.columns = [
                    name_of(each) if isinstance(each, str | sa.Column) else each
                    for each in operation.columns
                ]
                self._add(operation.table_name, Item(operation))
            case ops.CreateUniqueConstraintOp() | ops.CreateCheckConstraintOp():
                self._add(operation.table_name, Item(operation))
            case ops.ExecuteSQLOp():
                self._rename_item(str(operation.sqltext))
            case ops.DropIndexOp():
                self._drop(operation.index_name, operation.table_name)
            case ops.DropConstraintOp():
                name = operation.constraint_name
                self._drop(None if name is None else str(name), operation.table_name)
            case _:
                self._note_columns(operation)
        return None

    def _note_batch(self, batch: BatchOperationsImpl) -> None:
        """Note what a batch says by the tables that SQLite copies from and to."""
        shape = self.tables.get(batch.table_name)
        if self.kind != "sqlite" or shape is None:
            return
        if batch.copy_from is not None:
            kept = {
                tuple(column.name for column in each.columns)
                for each in batch.copy_from.constraints
                if isinstance(each, sa.UniqueConstraint)
            }
            items = tuple(item for item in shape.items if not _is_lost(item, kept))
            self.tables[shape.name] = replace(shape, items=items)
        for part in batch.table_args:
            if isinstance(part, sa.Column):
                self._add_column(ops.AddColumnOp(shape.name, part))
            elif isinstance(part, sa.UniqueConstraint):
                columns = [name_of(column) for column in part._pending_colargs]
                making = ops.CreateUniqueConstraintOp(None, shape.name, columns)
                self._add(shape.name, Item(making, inline=True))

    def _note_columns(self, operation: ops.MigrateOperation) -> None:
        match operation:
            case ops.AddColumnOp():
                self._add_column(operation)
            case ops.DropColumnOp():
                shape = self.tables.get(operation.table_name)
                if shape:
                    self.tables[shape.name] = without(shape, operation.column_name)
            case ops.AlterColumnOp():
                shape = self.tables.get(operation.table_name)
                if shape and operation.column_name in shape.columns:
                    self.tables[shape.name] = altered(shape, operation)
            case ops.CreateTableCommentOp():
                self._comment(operation.table_name, operation.comment)
            case ops.DropTableCommentOp():
                self._comment(operation.table_name, None)

    def _rename(self, old: str, new: str) -> None:
        if old not in self.tables:
            return
        self.tables = renamed_table(self.tables, old, new)
        self.branches[new] = self.branches.pop(old, self.branch)

    def _add(self, table: str, item: Item) -> None:
        if shape := self.tables.get(table):
            self.tables[table] = replace(shape, items=(*shape.items, item))

    def _drop(self, name: str | None, table: str | None = None) -> None:
        for shape in self.tables.values():
            if table in (None, shape.name):
                kept = tuple(item for item in shape.items if not _is_called(shape, item, name))
                self.tables[shape.name] = replace(shape, items=kept)

    def _add_column(self, operation: ops.AddColumnOp) -> None:
        shape = self.tables.get(operation.table_name)
        if shape is None:
            return
        column = copied(operation.column)
        # Bound to a table, so that its keys and uniques are known.
        metadata = sa.MetaData()
        for key in operation.column.foreign_keys:
            target, _, referred = key.target_fullname.rpartition(".")
            if target not in metadata.tables and target != shape.name:
                sa.Table(target, metadata, sa.Column(referred))
        bound = sa.Table(shape.name, metadata, operation.column._copy())
        items = shape_of(bound, self.kind).items
        self.tables[shape.name] = replace(
            shape,
            columns={**shape.columns, column.name: column},
            items=(*shape.items, *items),
        )

    def _rename_item(self, statement: str) -> None:
        """Rename an index or constraint, for which Alembic has no operation."""
        found = RENAMING.search(statement)
        if found is None:
            return
        old, new = (name.strip('`";') for name in found.groups())
        for shape in self.tables.values():
            items = tuple(named(each, new) if each.name == old else each for each in shape.items)
            self.tables[shape.name] = replace(shape, items=items)

    def _comment(self, table: str, comment: str | None) -> None:
        if shape := self.tables.get(table):
            self.tables[table] = replace(shape, comment=comment)


def _is_lost(item: Item, kept: set[tuple[str, ...]]) -> bool:
    """Whether an item is a unique constraint without a name that a table is not copied with."""
    is_unique = isinstance(item.making, ops.CreateUniqueConstraintOp)
    return is_unique and item.name is None and tuple(item.columns) not in kept


def _is_called(shape: Shape, item: Item, name: str | None) -> bool:
    """Whether an index or constraint has this name, or the database's own name for it."""
    if item.name is not None or not isinstance(item.making, ops.CreateUniqueConstraintOp):
        # On MariaDB a name may be longer than the one that was asked for.
        return item.name == name or item.name == getattr(name, "asked", None)
    columns = "_".join(item.columns)
    return name in (f"{shape.name}_{columns}_key", item.columns[0])


def without(shape: Shape, column: str) -> Shape:
    """Return a table without a column, and without what mentions it."""
    columns = {name: each for name, each in shape.columns.items() if name != column}
    items = tuple(item for item in shape.items if column not in item.columns)
    return replace(shape, columns=columns, items=items)


def altered(shape: Shape, operation: ops.AlterColumnOp) -> Shape:
    """Return a table with a column as an operation leaves it."""
    column = copied(shape.columns[operation.column_name])
    if operation.modify_type is not None:
        column.type = operation.modify_type
    if operation.modify_nullable is not None:
        column.nullable = operation.modify_nullable
    if operation.modify_server_default is not False:
        column.server_default = None
        if operation.modify_server_default is not None:
            default = operation.modify_server_default
            given = default if isinstance(default, sa.FetchedValue) else sa.DefaultClause(default)
            given._set_parent(column)
    if operation.modify_comment is not False:
        column.comment = operation.modify_comment
    columns = {**shape.columns, operation.column_name: column}
    changed = replace(shape, columns=columns)
    new = operation.modify_name
    return changed.with_renamed(operation.column_name, str(new)) if new else changed


def renamed_table(shapes: Shapes, old: str, new: str) -> Shapes:
    """Return the tables with one of them renamed; the keys that refer to it are stale."""
    found: Shapes = {}
    for name, shape in shapes.items():
        changed = shape.renamed(new) if name == old else shape
        items = []
        for item in changed.items:
            making = item.making
            if isinstance(making, ops.CreateForeignKeyOp) and making.referent_table == old:
                copy = Item(making, item.inline).making
                copy = object.__new__(ops.CreateForeignKeyOp)
                copy.__dict__.update(making.__dict__)
                copy.referent_table = new
                item = replace(item, making=copy, stale=True)
            items.append(item)
        found[changed.name] = replace(changed, items=tuple(items))
    return found


def replay_revisions(scripts: ScriptDirectory, kind: str) -> ReplayedState:
    """Return what all steps make on a kind of database.

    Raises:
        CommandError: A revision asks for something that only a database can tell.
    """
    found = ReplayedState(kind)
    for script in [*scripts.walk_revisions()][::-1]:
        found.run(script)
    return found
