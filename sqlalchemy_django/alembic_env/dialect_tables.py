"""The tables of a ``MetaData`` as one database can have them, for Alembic to compare.

Alembic ignores ``ddl_if``, so it would compare indexes and constraints of other databases.
"""

import sqlalchemy as sa

from sqlalchemy_django import base


def tables_on(dialect: str, metadata: sa.MetaData) -> sa.MetaData:
    """Return a copy of the tables, with only what a database of this dialect can return."""
    tables = sa.MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.tables.values():
        if dialect not in table.info.get("only_on", base.NAME_LENGTHS):
            continue
        items: list[sa.Index | sa.Constraint] = [*table.indexes, *table.constraints]
        # A copy has no condition, so that items are identified by their names.
        omitted = {(type(item), item.name) for item in items if not is_for(dialect, item)}
        copy = table.to_metadata(tables)
        for index in [item for item in copy.indexes if (type(item), item.name) in omitted]:
            copy.indexes.discard(index)
        copy.constraints -= {
            item for item in copy.constraints if (type(item), item.name) in omitted
        }
        if dialect != "postgresql":
            forget_identities(copy)
    return tables


def is_for(dialect: str, item: sa.Index | sa.Constraint) -> bool:
    """Return whether an index or constraint is created on this dialect."""
    condition = item._ddl_if
    return condition is None or dialect in (condition.dialect or ())


def forget_identities(table: sa.Table) -> None:
    """Remove the identities of a table, which only PostgreSQL's catalog returns."""
    for column in table.columns:
        if isinstance(column.server_default, sa.Identity):
            column.server_default = None
