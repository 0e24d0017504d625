"""The order of the operations of a revision, which never depends on chance.

Alembic creates tables that refer to each other with all their keys, and drops tables in any order.
Databases other than SQLite refuse both.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops

#: The operations on one table, in their order. All but the first and the last may be changes of
#: columns, which are sorted as the columns are.
DROPPED_KEY, DROPPED_ITEM, COLUMN, NEW_ITEM, NEW_KEY, DROPPED_COLUMN = range(6)

#: What is sorted; all else, such as a comment, comes before the tables that are dropped.
SORTED = (ops.CreateTableOp, ops.DropTableOp, ops.ModifyTableOps)

#: The operations on each table, sorted, with their ranks.
Changes = Mapping[str, list[tuple[int, ops.MigrateOperation]]]


def sort_operations(script: ops.MigrationScript, *, separate_keys: bool) -> None:
    """Sort the operations of a revision, and reverse them for its downgrade.

    A table is created before those that refer to it, and dropped after them. With
    ``separate_keys``, keys of tables that refer to each other are added after both tables, and keys
    of existing tables are dropped before all other operations, and added after them.
    """
    upgrade, downgrade = script.upgrade_ops, script.downgrade_ops
    assert upgrade is not None
    assert downgrade is not None
    new = {full_name(item): item for item in upgrade.ops if isinstance(item, ops.CreateTableOp)}
    old = {full_name(item): item for item in upgrade.ops if isinstance(item, ops.DropTableOp)}
    created, late_keys = _creation_order(new, separate_keys=separate_keys)
    # Tables are dropped as they would be created, in reverse.
    again = {name: old[name].reverse() for name in sorted(old)}
    recreated, early_keys = _creation_order(again, separate_keys=separate_keys)
    changes = _changes_by_table(upgrade.ops)
    altered = [name for name in changes if name not in new and name not in old]
    first, last = ([DROPPED_KEY], [NEW_KEY]) if separate_keys else ([], [])
    between = [rank for rank in range(6) if rank not in first + last]
    upgrade.ops[:] = [
        *(key.reverse() for key in reversed(early_keys)),
        *_select(changes, altered, first),
        *(item for name in created for item in (new[name], *_select(changes, [name], range(6)))),
        *late_keys,
        *_select(changes, altered, between),
        *_select(changes, altered, last),
        *(item for item in upgrade.ops if not isinstance(item, SORTED)),
        *(
            item
            for name in reversed(recreated)
            for item in (*_select(changes, [name], range(6)), again[name].reverse())
        ),
    ]
    upgrade.reverse_into(downgrade)
    _omit_dropped_indexes(upgrade)
    _omit_dropped_indexes(downgrade)


def referenced_tables(operation: Any) -> Iterator[str]:
    """Return the tables that the foreign keys of an operation refer to."""
    if isinstance(operation, ops.CreateForeignKeyOp):
        schema = operation.kw.get("referent_schema")
        yield f"{schema}.{operation.referent_table}" if schema else str(operation.referent_table)
    for child in getattr(operation, "ops", ()):
        yield from referenced_tables(child)
    for key in _keys(operation):
        yield _target(key)


def remove_keys(operation: Any, target: str) -> None:
    """Remove the foreign keys to a table from an operation that creates or alters another."""
    if isinstance(operation, ops.CreateTableOp):
        operation.columns = [
            item
            for item in operation.columns
            if not isinstance(item, sa.ForeignKeyConstraint) or _target(item) != target
        ]
    else:
        operation.ops = [
            item
            for item in operation.ops
            if not isinstance(item, ops.CreateForeignKeyOp) or target not in referenced_tables(item)
        ]


def full_name(operation: Any) -> str:
    """Return the name of an operation's table, after that of its schema if it has one."""
    table = str(operation.table_name)
    return f"{operation.schema}.{table}" if operation.schema else table


def _keys(operation: Any) -> list[sa.ForeignKeyConstraint]:
    items = getattr(operation, "columns", ())
    return [item for item in items if isinstance(item, sa.ForeignKeyConstraint)]


def _target(key: sa.ForeignKeyConstraint) -> str:
    return str(key.elements[0].target_fullname.rpartition(".")[0])


def _creation_order(
    tables: Mapping[str, ops.CreateTableOp], *, separate_keys: bool
) -> tuple[list[str], list[ops.CreateForeignKeyOp]]:
    """Return tables, each after those that it refers to, and the keys to later tables.

    With ``separate_keys``, those keys are removed from their tables.
    """
    order: dict[str, None] = {}
    under_way: list[str] = []

    def add(name: str) -> None:
        if name in order or name in under_way:
            return
        under_way.append(name)
        for target in sorted(referenced_tables(tables[name])):
            if target in tables:
                add(target)
        order.setdefault(name)

    for name in tables:
        add(name)
    late: list[ops.CreateForeignKeyOp] = []
    existing: set[str] = set()
    for name in order:
        existing.add(name)
        for key in sorted(_keys(tables[name]), key=lambda key: tuple(key.column_keys)):
            if separate_keys and _target(key) in tables and _target(key) not in existing:
                late.append(ops.CreateForeignKeyOp.from_constraint(key))
                columns = tables[name].columns
                tables[name].columns = [item for item in columns if item is not key]
    return list(order), late


def _changes_by_table(operations: Iterable[ops.MigrateOperation]) -> Changes:
    changes: dict[str, list[ops.MigrateOperation]] = {}
    for operation in operations:
        if isinstance(operation, ops.ModifyTableOps):
            changes.setdefault(full_name(operation), []).extend(operation.ops)
    return {
        name: [
            (_rank(item), item)
            for _, item in sorted(enumerate(changes[name]), key=lambda entry: _place(*entry))
        ]
        for name in sorted(changes)
    }


def _rank(operation: Any) -> int:
    match operation:
        case ops.DropConstraintOp(constraint_type="foreignkey"):
            return DROPPED_KEY
        case ops.DropConstraintOp() | ops.DropIndexOp():
            return DROPPED_ITEM
        case ops.CreateForeignKeyOp():
            return NEW_KEY
        case ops.AddConstraintOp() | ops.CreateIndexOp():
            return NEW_ITEM
        case ops.DropColumnOp():
            return DROPPED_COLUMN
    return COLUMN


def _place(position: int, operation: Any) -> tuple[int, str, int]:
    """Return what the operations on one table are sorted by."""
    rank = _rank(operation)
    if rank == COLUMN:
        return rank, "", position
    if rank == DROPPED_COLUMN:
        # The last column first, so that a downgrade adds them in their order.
        columns = operation.to_column().table.columns
        return rank, "", -list(columns.keys()).index(operation.column_name)
    name = getattr(operation, "constraint_name", None) or getattr(operation, "index_name", None)
    columns = getattr(operation, "local_cols", None) or getattr(operation, "columns", None) or ()
    return rank, str(name or [str(column) for column in columns]), position


def _select(
    changes: Changes, tables: Iterable[str], ranks: Iterable[int]
) -> Iterator[ops.ModifyTableOps]:
    """Return the operations of some ranks on some tables, grouped by table."""
    for name in tables:
        selected = [item for rank, item in changes.get(name, ()) if rank in ranks]
        if selected:
            schema, _, table = name.rpartition(".")
            yield ops.ModifyTableOps(table, selected, schema=schema or None)


def _omit_dropped_indexes(container: ops.OpContainer) -> None:
    """Leave the indexes of dropped tables out: MariaDB drops no index that a key needs."""
    dropped = {full_name(item) for item in container.ops if isinstance(item, ops.DropTableOp)}
    container.ops[:] = [
        item
        for item in container.ops
        if not (isinstance(item, ops.ModifyTableOps) and full_name(item) in dropped)
    ]
