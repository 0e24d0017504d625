"""Describes a revision: its changes, what it locks, and what a downgrade loses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from alembic.operations import ops

from sqlalchemy_django.autogenerate.column_changes import PhasedOperation
from sqlalchemy_django.autogenerate.table_states import TableItem


def describe_changes(
    operations: Sequence[PhasedOperation],
    tables: Mapping[str, str],
    columns: Mapping[tuple[str, str], str],
) -> tuple[tuple[str, str], ...]:
    """Return each change once, with Django's symbol and a description.

    ``tables`` and ``columns`` are those that are renamed.
    """
    changes = [("~", f"Rename table {old} to {new}") for old, new in tables.items()]
    changes += [
        ("~", f"Rename column {old} of {table} to {new}") for (table, old), new in columns.items()
    ]
    created = _created_tables(operations)
    changes += [
        _describe(operation)
        for operation in operations
        if operation.table not in created or isinstance(operation.operation, ops.CreateTableOp)
    ]
    return tuple(dict.fromkeys(changes))


def _created_tables(operations: Iterable[PhasedOperation]) -> set[str]:
    return {item.table for item in operations if isinstance(item.operation, ops.CreateTableOp)}


def _describe(phased: PhasedOperation) -> tuple[str, str]:
    operation, table = phased.operation, phased.table
    match operation:
        case ops.CreateTableOp():
            return "+", f"Create table {table}"
        case ops.DropTableOp():
            return "-", f"Drop table {table}"
        case ops.AddColumnOp():
            return "+", f"Add column {operation.column.name} to {table}"
        case ops.DropColumnOp():
            return "-", f"Drop column {operation.column_name} from {table}"
        case ops.AlterColumnOp():
            return "~", f"Alter column {operation.column_name} on {table}"
        case ops.CreateIndexOp():
            return "+", f"Create index {operation.index_name} on {table}"
        case ops.DropIndexOp():
            return "-", f"Drop index {operation.index_name} from {table}"
        case ops.AddConstraintOp():
            return "+", f"Create {_created_constraint(TableItem(operation))} on {table}"  # type: ignore[arg-type]
        case ops.DropConstraintOp():
            return "-", f"Drop {_dropped_constraint(phased, operation)} from {table}"
        case ops.ExecuteSQLOp():
            return "s", f"Fill rows of {table} that have no {', '.join(phased.columns)}"
    return "~", f"Alter table comment on {table}"


def _created_constraint(item: TableItem) -> str:
    """Return the name of a constraint, or its columns where its name depends on the database."""
    if item.has_custom_name or isinstance(item.create_op, ops.CreateForeignKeyOp):
        return f"constraint {item.name}"
    kind = "unique" if isinstance(item.create_op, ops.CreateUniqueConstraintOp) else "check"
    return f"{kind} constraint of {', '.join(item.columns)}"


def _dropped_constraint(phased: PhasedOperation, operation: ops.DropConstraintOp) -> str:
    name = operation.constraint_name
    if name is None or operation.if_exists:
        return f"{operation.constraint_type} constraint of {', '.join(phased.columns)}"
    return f"constraint {name}"


def describe_locks(
    operations: Sequence[PhasedOperation],
    tables: Mapping[str, str],
    columns: Mapping[tuple[str, str], str],
) -> str:
    """Return which tables the revision locks."""
    created = _created_tables(operations)
    locked = [operation.table for operation in operations if operation.table not in created]
    locked += [table for table, _ in columns] + list(tables.values())
    if not locked:
        return "none, all tables are new."
    return f"{_joined(locked)}, for all other transactions, while it runs."


def referenced_tables(operations: Sequence[PhasedOperation]) -> Iterator[str]:
    """Return the tables to which new foreign keys refer."""
    for phased in operations:
        if isinstance(phased.operation, ops.CreateForeignKeyOp):
            yield phased.operation.referent_table
        elif isinstance(phased.operation, ops.CreateTableOp):
            for key in phased.operation.to_table().foreign_keys:
                yield key.target_fullname.rpartition(".")[0]


def describe_downgrade(operations: Sequence[PhasedOperation]) -> str:
    """Return what a downgrade loses, and where it fails."""
    affected: dict[object, list[str]] = {}
    for phased in operations:
        operation = phased.operation
        column = getattr(operation, "column_name", None)
        if isinstance(operation, ops.AddColumnOp):
            column = operation.column.name
        for effect in _effects(operation):
            name = f"{phased.table}.{column}" if column else phased.table
            affected.setdefault(effect, []).append(name)
    clauses = [
        text.format(_joined(affected[effect]))
        for effect, text in (
            (ops.CreateTableOp, "drops {} with all rows"),
            (ops.AddColumnOp, "drops {} with all values"),
            (ops.DropTableOp, "creates {} again, without the rows"),
            (ops.DropColumnOp, "adds {} again, without the values"),
            ("type", "fails where a value of {} does not fit the previous type"),
            ("null", "fails where {} is null"),
        )
        if effect in affected
    ]
    return f"{'; '.join(clauses) or 'loses nothing'}."


def _effects(operation: ops.MigrateOperation) -> Iterator[object]:
    yield type(operation)
    if isinstance(operation, ops.AlterColumnOp):
        if operation.modify_type is not None:
            yield "type"
        if operation.modify_nullable:
            yield "null"


def _joined(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))
