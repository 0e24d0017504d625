"""Alters tables where SQLite must make them anew, without losing what SQLAlchemy does not read."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

from sqlalchemy_django import base


@contextmanager
def altered(name: str, order: tuple[str, ...] = ()) -> Iterator[BatchOperations]:
    """Give Alembic's batch operations for a table.

    ``order`` are all columns, by their names before, in the order that they are to have on
    SQLite; without it they stay where they are, and the table is made anew only if it must be.

    Source: https://alembic.sqlalchemy.org/en/latest/batch.html
    """
    on_sqlite = op.get_context().dialect.name == "sqlite"
    with op.batch_alter_table(
        name,
        recreate="always" if order and on_sqlite else "auto",
        copy_from=_as_it_is(name),
        partial_reordering=[order] if order else [],
    ) as batch:
        yield batch


def _as_it_is(name: str) -> sa.Table | None:
    """Return a table of SQLite; none elsewhere, where ALTER TABLE does all."""
    context = op.get_context()
    if context.dialect.name != "sqlite" or context.as_sql:
        return None
    table = sa.Table(
        name,
        sa.MetaData(),
        autoload_with=op.get_bind(),
        resolve_fks=False,
        # Never read, and all of Django's automatic keys have it.
        sqlite_autoincrement=True,
    )
    for key in table.foreign_key_constraints:
        # Not read where it is written inside the column, as Django writes it.
        key.deferrable, key.initially = True, "DEFERRED"
    for column in table.columns:
        if isinstance(column.type, sa.Boolean):
            # Read from bool, and written as boolean.
            column.type = base.Boolean()
    return table
