"""The names of constraints that a revision adds: without one, a downgrade cannot drop them."""

import sqlalchemy as sa
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext

from sqlalchemy_django import base


def name_constraints(script: ops.MigrationScript, migration: MigrationContext) -> None:
    """Give new unique constraints without a name the one that the database would give."""
    assert script.upgrade_ops is not None
    taken: dict[str, set[str]] = {}
    for container in script.upgrade_ops.ops:
        for item in getattr(container, "ops", ()):
            if isinstance(item, ops.CreateUniqueConstraintOp) and item.constraint_name is None:
                table = str(item.table_name)
                names = taken.setdefault(table, _names(migration, table))
                columns = [
                    column if isinstance(column, str) else column.name for column in item.columns
                ]
                name = _free_name(migration.dialect.name, table, columns, names)
                names.add(name)
                item.constraint_name = sa.schema.conv(name)


def _names(migration: MigrationContext, table: str) -> set[str]:
    """Return the names of the indexes and unique constraints that a table has."""
    inspector = sa.inspect(migration.connection)
    assert inspector is not None
    items = [*inspector.get_indexes(table), *inspector.get_unique_constraints(table)]
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
