"""The names that PostgreSQL gives to what has longer names in a migration.

Source: https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
"""

from collections.abc import Iterable
from dataclasses import replace

from side_by_side.port.history.changes import (
    AddConstraint,
    Change,
    CreateIndex,
    CreateTable,
    DropConstraint,
    DropIndex,
    RenameIndex,
)

#: How many bytes of a name PostgreSQL keeps.
LENGTH = 63


def cut_names(changes: Iterable[Change]) -> list[Change]:
    """Return changes with names of indexes and constraints as PostgreSQL has them.

    It cuts a name that is too long; SQLAlchemy refuses it, or makes another.
    """
    return list(map(_cut_names, changes))


def _cut_names(change: Change) -> Change:
    match change:
        case DropConstraint() | DropIndex():
            return replace(change, name=_cut(change.name))
        case RenameIndex():
            return replace(change, name=_cut(change.name), new=_cut(change.new))
        case AddConstraint():
            return replace(change, item=replace(change.item, name=_cut(change.item.name)))
        case CreateIndex():
            return replace(change, index=replace(change.index, name=_cut(change.index.name)))
        case CreateTable():
            items = tuple(
                (kinds, replace(item, name=_cut(item.name)))
                for kinds, item in change.table.table_items
            )
            return replace(change, table=replace(change.table, table_items=items))
    return change


def _cut(name: str) -> str:
    return name.encode()[:LENGTH].decode(errors="ignore")
