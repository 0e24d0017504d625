"""The unique constraints that a revision adds, and their names.

Without a name, a downgrade cannot drop them.
"""

import sqlalchemy as sa
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext

from sqlalchemy_django import base


def separate_repeated_uniques(script: ops.MigrationScript) -> None:
    """Add a unique constraint after its new table, if that has another over the same columns.

    Of two in CREATE TABLE, PostgreSQL creates one.
    """
    assert script.upgrade_ops is not None
    for table in [item for item in script.upgrade_ops.ops if isinstance(item, ops.CreateTableOp)]:
        seen: set[tuple[str, ...]] = set()
        repeated: list[sa.UniqueConstraint] = []
        for constraint in sorted(_unique(table), key=_place):
            columns = tuple(constraint.columns.keys())
            if columns in seen and isinstance(constraint, sa.UniqueConstraint):
                if constraint.name is None:
                    name = base.django_name(str(table.table_name), list(columns), "_uniq")
                    constraint.name = sa.schema.conv(name)
                repeated.append(constraint)
            seen.add(columns)
        if repeated:
            separate = set(map(id, repeated))
            table.columns = [item for item in table.columns if id(item) not in separate]
            added = [ops.CreateUniqueConstraintOp.from_constraint(item) for item in repeated]
            changes = ops.ModifyTableOps(table.table_name, added, schema=table.schema)
            script.upgrade_ops.ops.append(changes)


def _unique(table: ops.CreateTableOp) -> list[sa.UniqueConstraint | sa.PrimaryKeyConstraint]:
    kinds = sa.UniqueConstraint | sa.PrimaryKeyConstraint
    return [item for item in table.columns if isinstance(item, kinds)]


def _place(constraint: sa.Constraint) -> tuple[bool, str]:
    """Return what constraints are sorted by: the primary key is the first."""
    return not isinstance(constraint, sa.PrimaryKeyConstraint), str(constraint.name or "")


def name_constraints(script: ops.MigrationScript, migration: MigrationContext) -> None:
    """Give new unique constraints without a name the one that the database would give."""
    assert script.upgrade_ops is not None
    taken: dict[str, set[str]] = {}
    for container in script.upgrade_ops.ops:
        for item in getattr(container, "ops", ()):
            if isinstance(item, ops.CreateUniqueConstraintOp) and item.constraint_name is None:
                table = str(item.table_name)
                if table not in taken:
                    taken[table] = _names(migration, table, item.schema)
                names = taken[table]
                columns = [
                    column if isinstance(column, str) else column.name for column in item.columns
                ]
                name = _free_name(migration.dialect.name, table, columns, names)
                names.add(name)
                item.constraint_name = sa.schema.conv(name)


def _names(migration: MigrationContext, table: str, schema: str | None) -> set[str]:
    """Return the names of the indexes and unique constraints that a table has."""
    inspector = sa.inspect(migration.connection)
    assert inspector is not None
    if not inspector.has_table(table, schema):
        return set()
    items = [
        *inspector.get_indexes(table, schema),
        *inspector.get_unique_constraints(table, schema),
    ]
    return {str(item["name"]) for item in items}


def _free_name(dialect: str, table: str, columns: list[str], taken: set[str]) -> str:
    """Return the name that a database gives to a unique constraint.

    Sources: https://mariadb.com/kb/en/create-table/#indexes and
    https://github.com/postgres/postgres/blob/REL_18_0/src/backend/commands/indexcmds.c
    """
    if dialect in base.MARIADB:
        numbered = [f"{columns[0]}_{number}" for number in range(2, len(taken) + 3)]
        return next(name for name in (columns[0], *numbered) if name not in taken)
    start, end = f"{table}_{'_'.join(columns)}", "_key"
    length = base.NAME_LENGTHS[dialect] - len(end) - len(str(len(taken) + 1))
    numbered = [f"{start[:length]}{end}{number}" for number in range(1, len(taken) + 2)]
    name = f"{start}{end}"
    if len(name) > base.NAME_LENGTHS[dialect]:
        return base.django_name(table, columns, "_uniq", base.NAME_LENGTHS[dialect])
    return next(name for name in (name, *numbered) if name not in taken)
