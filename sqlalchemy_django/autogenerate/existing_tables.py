"""What is otherwise in a table that is there already than in one that is made at once.

There Django names what it adds, where the database names what a new table has in its columns.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy import Column

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.table_states import Item, Shape, named

#: The types that come with a check.
POSITIVE = (base.PositiveInteger, base.PositiveSmallInteger, base.PositiveBigInteger)


def with_name(old: Shape, shape: Shape, item: Item, kind: str) -> Item:
    """Name a unique column as Django does where the column is there already; SQLite needs none."""
    is_unique = isinstance(item.making, ops.CreateUniqueConstraintOp)
    if item.name is not None or kind == "sqlite" or not is_unique:
        return item
    if not all(column in old.columns for column in item.columns):
        return item
    return named(item, unique_name(shape, item, kind))


def unique_name(shape: Shape, item: Item, kind: str) -> str:
    """Return how Django names a unique constraint that comes to a table that is there."""
    return base.django_name(shape.name, item.columns, "_uniq", base.NAME_LENGTHS[kind])


def is_left_alone(item: Item, old: Shape, new: Shape, kind: str) -> bool:
    """Whether an item comes and goes with something else: the type of a column, a foreign key."""
    making = item.making
    if item.is_named_by_hand or kind == "sqlite":
        return False
    if isinstance(making, ops.CreateCheckConstraintOp):
        return any(column in old.columns and column in new.columns for column in item.columns)
    return (
        kind == "mariadb"
        and isinstance(making, ops.CreateIndexOp)
        and all(item.columns in _keys(shape) for shape in (old, new))
    )


def _keys(shape: Shape) -> list[list[str]]:
    """Return the columns of the foreign keys."""
    items = shape.items
    return [each.columns for each in items if isinstance(each.making, ops.CreateForeignKeyOp)]


def keys_on(shape: Shape, lost: Sequence[Item]) -> list[Item]:
    """Return the foreign keys whose column has a unique constraint that is dropped."""
    uniques = [item for item in lost if isinstance(item.making, ops.CreateUniqueConstraintOp)]
    columns = [item.columns for item in uniques]
    return [
        item
        for item in shape.items
        if isinstance(item.making, ops.CreateForeignKeyOp)
        and item not in lost
        and item.columns in columns
    ]


def uses_an_index(shape: Shape, item: Item) -> bool:
    """Whether an item is a foreign key whose column is the first one of an index or unique."""
    return isinstance(item.making, ops.CreateForeignKeyOp) and any(
        each.columns[:1] == item.columns[:1]
        for each in shape.items
        if isinstance(each.making, ops.CreateIndexOp | ops.CreateUniqueConstraintOp)
    )


def own_index(shape: Shape, columns: list[str]) -> Any:
    """Return the name of the index that Django makes for a key on MariaDB, once it is no unique."""
    name = base.django_name(shape.name, columns, max_length=base.NAME_LENGTHS["mariadb"])
    return sa.schema.conv(name)


def index_of_a_key(old: Shape, new: Shape, item: Item, *, come: bool) -> Iterator[Any]:
    """Make, or drop, the index of a key whose unique constraint goes, or comes, on MariaDB."""
    is_unique = isinstance(item.making, ops.CreateUniqueConstraintOp)
    if not is_unique or not all(item.columns in _keys(shape) for shape in (old, new)):
        return
    name = own_index(new, item.columns)
    if come:
        yield ops.DropIndexOp(name, new.name, if_exists=True)
    else:
        yield ops.CreateIndexOp(name, new.name, item.columns)


def checks(old: Shape, new: Shape, name: str, kind: str) -> Iterator[ops.MigrateOperation]:
    """Make, or drop, the check of a column whose numbers must be positive from now on, or need not.

    One that a new table has is named by PostgreSQL, and part of the column's type on MariaDB.
    """
    before, after = (_is_positive(shape.columns[name]) for shape in (old, new))
    if kind == "sqlite" or before == after:
        return
    length = base.NAME_LENGTHS[kind]
    given = sa.schema.conv(base.django_name(new.name, [name], "_check", length))
    if after:
        yield ops.CreateCheckConstraintOp(given, new.name, sa.column(name) >= 0)
        return
    for each in [f"{new.name}_{name}_check", given][kind == "mariadb" :]:
        yield ops.DropConstraintOp(each, new.name, type_="check", if_exists=True)


def _is_positive(column: Column[Any]) -> bool:
    return isinstance(column.type, POSITIVE)
