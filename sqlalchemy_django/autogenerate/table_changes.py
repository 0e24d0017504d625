"""The operations that turn some tables into others, on one database."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy import Column

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.column_changes import (
    PhasedOperation,
    alter_column,
    normalized,
)
from sqlalchemy_django.autogenerate.existing_tables import (
    alter_key_index,
    is_implied,
    keys_of_uniques,
    unique_name,
    uses_index,
    with_unique_name,
)
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.table_states import (
    TableItem,
    TableState,
    TableStates,
    copy_column,
)

#: The phases of a revision, in order.
PHASES = (
    "free indexes",
    "drop indexes",
    "create tables",
    "fill rows",
    "alter tables",
    "create indexes",
    "drop tables",
)

_CONSTRAINT_TYPES: dict[type[Any], str] = {
    ops.CreateForeignKeyOp: "foreignkey",
    ops.CreateUniqueConstraintOp: "unique",
    ops.CreateCheckConstraintOp: "check",
}


def table_operations(
    old: TableStates, new: TableStates, renderer: Renderer
) -> Iterator[PhasedOperation]:
    """Return all operations, by phase and in the order of the tables."""
    operations = list(_operations(old, new, renderer))
    for phase in PHASES:
        yield from (operation for operation in operations if operation.phase == phase)


def _operations(
    old: TableStates, new: TableStates, renderer: Renderer
) -> Iterator[PhasedOperation]:
    for name, table in new.items():
        if name not in old:
            operation = ops.CreateTableOp.from_table(table.to_table())
            yield PhasedOperation("create tables", name, operation)
            for item in table.items:
                if not item.inline:
                    yield _create_item(name, item)
    for name, table in new.items():
        if name in old:
            yield from _alter_table(old[name], table, renderer)
    # A table is dropped before those that it refers to.
    for name in reversed(old):
        if name not in new:
            yield PhasedOperation("drop tables", name, ops.DropTableOp(name))


def _create_item(table: str, item: TableItem) -> PhasedOperation:
    if isinstance(item.create_op, ops.CreateIndexOp):
        return PhasedOperation("create indexes", table, item.create_op)
    phase = "alter tables" if item.inline else "create indexes"
    return PhasedOperation(phase, table, item.create_op, needs_copy=True)


def _alter_table(old: TableState, new: TableState, renderer: Renderer) -> Iterator[PhasedOperation]:
    dropped_items, added_items = _compare_items(old, new, renderer)
    for item in dropped_items:
        yield from _drop_item(old, new, item, renderer)
    yield from _alter_columns(old, new, renderer)
    for item in added_items:
        is_index = isinstance(item.create_op, ops.CreateIndexOp)
        phase = "create indexes" if is_index else "alter tables"
        yield replace(_create_item(new.name, item), phase=phase)
        if renderer.database == "mariadb":
            for drop_index in alter_key_index(old, new, item, is_added=True):
                yield PhasedOperation("create indexes", new.name, drop_index)
    for name in old.columns:
        if name not in new.columns:
            drop_column = ops.DropColumnOp(new.name, name)
            needs_copy = _is_used(old, name)
            yield PhasedOperation("alter tables", new.name, drop_column, needs_copy)
    if old.comment != new.comment and renderer.database != "sqlite":
        yield _set_comment(old, new)


def _alter_columns(
    old: TableState, new: TableState, renderer: Renderer
) -> Iterator[PhasedOperation]:
    """Return the operations that add columns, and then those that alter columns."""
    for name, column in new.columns.items():
        if name not in old.columns:
            is_addable = column.nullable or _has_constant_default(column)
            needs_copy = not is_addable or isinstance(column.type, base.Json)
            operation = ops.AddColumnOp(new.name, copy_column(column))
            yield PhasedOperation("alter tables", new.name, operation, needs_copy)
    for name in new.columns:
        if name in old.columns:
            yield from alter_column(old, new, name, renderer)


def with_final_names(old: TableStates, new: TableStates, renderer: Renderer) -> TableStates:
    """Return the new tables with Django's names for what is added to existing tables."""
    states = dict(new)
    for name, table in new.items():
        if name in old:
            _, added = _compare_items(old[name], table, renderer)
            items = [
                with_unique_name(old[name], table, item, renderer.database)
                if item in added
                else item
                for item in table.items
            ]
            states[name] = replace(table, items=tuple(items))
    return states


def _set_comment(old: TableState, new: TableState) -> PhasedOperation:
    operation: ops.MigrateOperation = ops.DropTableCommentOp(new.name, existing_comment=old.comment)
    if new.comment is not None:
        operation = ops.CreateTableCommentOp(new.name, new.comment, existing_comment=old.comment)
    return PhasedOperation("alter tables", new.name, operation)


def _compare_items(
    old: TableState, new: TableState, renderer: Renderer
) -> tuple[list[TableItem], list[TableItem]]:
    """Return the items that only the old table has, and those that only the new one has."""
    dropped, added = (
        [item for item in table.items if not is_implied(item, old, new, renderer.database)]
        for table in (old, new)
    )
    # On SQLite, Django copies a table whose foreign keys are stale, which renames its indexes.
    is_copied = renderer.database == "sqlite" and any(
        item.stale for item in (*old.items, *new.items)
    )
    for is_same in (_is_same, _is_same_but_for_name):
        for item in list(added):
            is_index = isinstance(item.create_op, ops.CreateIndexOp)
            if is_copied and is_index and is_same is _is_same_but_for_name:
                continue
            match = next((other for other in dropped if is_same(other, item, renderer)), None)
            if match is not None:
                dropped.remove(match)
                added.remove(item)
    if renderer.database == "mariadb":
        # A key may use the index that is dropped. Django also drops and adds the key.
        return (
            [*keys_of_uniques(old, dropped), *dropped],
            [*keys_of_uniques(new, dropped), *added],
        )
    return dropped, added


def _is_same(old: TableItem, new: TableItem, renderer: Renderer) -> bool:
    if (old.stale or new.stale) and renderer.database != "sqlite":
        return False
    if isinstance(new.create_op, ops.CreateCheckConstraintOp):
        # Databases spell a condition in different ways.
        return old.name == new.name and _has_same_signature(old, new, renderer)
    return normalized(renderer.item(old)) == normalized(renderer.item(new))


def _is_same_but_for_name(old: TableItem, new: TableItem, renderer: Renderer) -> bool:
    """Return whether only the generated names differ, which Django keeps after a rename."""
    if type(old.create_op) is not type(new.create_op) or old.has_custom_name or new.has_custom_name:
        return False
    if (old.stale or new.stale) and renderer.database != "sqlite":
        return False
    is_key = isinstance(old.create_op, ops.CreateForeignKeyOp)
    is_unnamed = renderer.database == "sqlite" and is_key
    if not is_unnamed and _is_like_index(old) != _is_like_index(new):
        return False
    return _has_same_signature(old, new, renderer)


def _has_same_signature(old: TableItem, new: TableItem, renderer: Renderer) -> bool:
    return normalized(renderer.signature(old)) == normalized(renderer.signature(new))


def _is_like_index(item: TableItem) -> bool:
    is_key = isinstance(item.create_op, ops.CreateForeignKeyOp)
    return item.name is not None and not is_key and item.name.endswith("_like")


def _drop_item(
    table: TableState, new: TableState, item: TableItem, renderer: Renderer
) -> Iterator[PhasedOperation]:
    if isinstance(item.create_op, ops.CreateIndexOp):
        drop_index = ops.DropIndexOp(str(item.name), table.name)
        yield PhasedOperation("drop indexes", table.name, drop_index)
        return
    names = [_database_name(table, item, renderer.database)]
    has_two_names = item.name is None and names != [None] and set(item.columns) <= set(new.columns)
    if has_two_names:
        # After a downgrade it has the name that Django gives to what is added to a table.
        names.append(sa.schema.conv(unique_name(table, item, renderer.database)))
    # On MariaDB a foreign key blocks dropping its index. Alembic's batches have no ``if_exists``.
    is_first = renderer.database == "mariadb" and uses_index(table, item)
    phase = "free indexes" if is_first else "drop indexes" if has_two_names else "alter tables"
    for name in names:
        operation = ops.DropConstraintOp(
            name,
            table.name,
            type_=_CONSTRAINT_TYPES[type(item.create_op)],
            if_exists=has_two_names or None,
        )
        columns = tuple(item.columns)
        yield PhasedOperation(phase, table.name, operation, not has_two_names, columns)
    if renderer.database == "mariadb":
        for create_index in alter_key_index(table, new, item, is_added=False):
            yield PhasedOperation("drop indexes", table.name, create_index)


def _database_name(table: TableState, item: TableItem, database: str) -> Any:
    """Return the name that a constraint has in the database."""
    operation: Any = item.create_op
    if item.name is None and isinstance(operation, ops.CreateUniqueConstraintOp):
        columns = item.columns
        if database == "sqlite":
            return None
        return columns[0] if database == "mariadb" else f"{table.name}_{'_'.join(columns)}_key"
    if isinstance(operation, ops.CreateForeignKeyOp) and database == "mariadb":
        suffix = f"_fk_{operation.referent_table}_{operation.remote_cols[0]}"
        names = [
            base.django_name(table.name, operation.local_cols, suffix, length)
            for length in (63, base.NAME_LENGTHS[database])
        ]
        if item.name == names[0]:
            return sa.schema.conv(names[1])
    return operation.constraint_name


def _has_constant_default(column: Column[Any]) -> bool:
    """Return whether SQLite can add the column to a table with rows."""
    default = column.server_default
    return isinstance(default, sa.DefaultClause) and (
        isinstance(default.arg, str | sa.True_ | sa.False_)
        or (isinstance(default.arg, sa.TextClause) and "(" not in default.arg.text)
    )


def _is_used(table: TableState, column: str) -> bool:
    """Return whether SQLite refuses to drop a column, because a constraint uses it."""
    return (
        isinstance(table.columns[column].type, base.Json)
        or column in table.primary_key
        or any(
            column in item.columns and not isinstance(item.create_op, ops.CreateIndexOp)
            for item in table.items
        )
    )
