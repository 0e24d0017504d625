"""Finds the unique constraints of a table over columns that are unique already."""

from dataclasses import replace

from side_by_side.port.model import Table, TableItem, TableItems, Unique


def mark_further(table: Table) -> TableItems:
    """Return the items of a table, with those marked that PostgreSQL has to create after it."""
    known = unique_columns(table) | set(table.together)
    items: list[tuple[tuple[str, ...], TableItem]] = []
    for kinds, item in table.table_items:
        if isinstance(item, Unique):
            marked = replace(item, is_further=item.columns in known)
            known.add(item.columns)
            items.append((kinds, marked))
        else:
            items.append((kinds, item))
    return tuple(items)


def unique_columns(table: Table) -> set[tuple[str, ...]]:
    """Return the columns of the primary key, and each column that is unique alone."""
    keys = sorted((column.key, column.name) for column in table.columns if column.key is not None)
    key = tuple(name for _, name in keys)
    return {key, *((column.name,) for column in table.columns if column.unique)}


def is_further(item: TableItem) -> bool:
    """Whether an item is a unique constraint that PostgreSQL creates after the table."""
    return isinstance(item, Unique) and item.is_further
