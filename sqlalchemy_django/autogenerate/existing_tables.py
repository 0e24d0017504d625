"""What differs between altering a table and creating it.

Django names what it adds to an existing table. What is part of CREATE TABLE, the database names.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy import Column

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.table_states import TableItem, TableState, rename_item

#: The types that have a check.
POSITIVE = (base.PositiveInteger, base.PositiveSmallInteger, base.PositiveBigInteger)


def with_unique_name(
    old: TableState, table: TableState, item: TableItem, database: str
) -> TableItem:
    """Return an item with Django's name for a unique constraint on existing columns.

    SQLite needs no name.
    """
    is_unique = isinstance(item.create_op, ops.CreateUniqueConstraintOp)
    if item.name is not None or database == "sqlite" or not is_unique:
        return item
    if not all(column in old.columns for column in item.columns):
        return item
    return rename_item(item, unique_name(table, item, database))


def unique_name(table: TableState, item: TableItem, database: str) -> str:
    """Return Django's name for a unique constraint that is added to an existing table."""
    return base.django_name(table.name, item.columns, "_uniq", base.NAME_LENGTHS[database])


def is_implied(item: TableItem, old: TableState, new: TableState, database: str) -> bool:
    """Return whether an item is implied by a column's type, or by a foreign key on MariaDB."""
    operation = item.create_op
    if item.has_custom_name or database == "sqlite":
        return False
    if isinstance(operation, ops.CreateCheckConstraintOp):
        return any(column in old.columns and column in new.columns for column in item.columns)
    return (
        database == "mariadb"
        and isinstance(operation, ops.CreateIndexOp)
        and all(item.columns in _foreign_key_columns(table) for table in (old, new))
    )


def _foreign_key_columns(table: TableState) -> list[list[str]]:
    return [
        item.columns for item in table.items if isinstance(item.create_op, ops.CreateForeignKeyOp)
    ]


def keys_of_uniques(table: TableState, dropped: Sequence[TableItem]) -> list[TableItem]:
    """Return the foreign keys on columns whose unique constraint is dropped."""
    uniques = [
        item.columns for item in dropped if isinstance(item.create_op, ops.CreateUniqueConstraintOp)
    ]
    return [
        item
        for item in table.items
        if isinstance(item.create_op, ops.CreateForeignKeyOp)
        and item not in dropped
        and item.columns in uniques
    ]


def uses_index(table: TableState, item: TableItem) -> bool:
    """Return whether an item is a foreign key that uses an index of the table on MariaDB."""
    return isinstance(item.create_op, ops.CreateForeignKeyOp) and any(
        other.columns[:1] == item.columns[:1]
        for other in table.items
        if isinstance(other.create_op, ops.CreateIndexOp | ops.CreateUniqueConstraintOp)
    )


def key_index_name(table: TableState, columns: list[str]) -> Any:
    """Return Django's name for the index of a foreign key on MariaDB that stops being unique."""
    name = base.django_name(table.name, columns, max_length=base.NAME_LENGTHS["mariadb"])
    return sa.schema.conv(name)


def alter_key_index(
    old: TableState, new: TableState, item: TableItem, *, is_added: bool
) -> Iterator[Any]:
    """Create the index of a foreign key whose unique constraint is dropped on MariaDB.

    Where the constraint is added, drop the index.
    """
    is_unique = isinstance(item.create_op, ops.CreateUniqueConstraintOp)
    is_key = all(item.columns in _foreign_key_columns(table) for table in (old, new))
    if not is_unique or not is_key:
        return
    name = key_index_name(new, item.columns)
    if is_added:
        yield ops.DropIndexOp(name, new.name, if_exists=True)
    else:
        yield ops.CreateIndexOp(name, new.name, item.columns)


def alter_positive_check(
    old: TableState, new: TableState, name: str, database: str
) -> Iterator[ops.MigrateOperation]:
    """Create or drop the check of a column that becomes, or stops being, a positive integer.

    The check of a new table is named by PostgreSQL, and is part of the column on MariaDB.
    """
    before, after = (_is_positive(table.columns[name]) for table in (old, new))
    if database == "sqlite" or before == after:
        return
    length = base.NAME_LENGTHS[database]
    check_name = sa.schema.conv(base.django_name(new.name, [name], "_check", length))
    if after:
        yield ops.CreateCheckConstraintOp(check_name, new.name, sa.column(name) >= 0)
        return
    names = [check_name] if database == "mariadb" else [f"{new.name}_{name}_check", check_name]
    for possible in names:
        yield ops.DropConstraintOp(possible, new.name, type_="check", if_exists=True)


def _is_positive(column: Column[Any]) -> bool:
    return isinstance(column.type, POSITIVE)
