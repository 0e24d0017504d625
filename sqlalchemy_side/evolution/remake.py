"""Alters tables that SQLite must recreate, keeping what SQLAlchemy does not reflect."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

from sqlalchemy_django import base


@contextmanager
def alter_table(name: str, order: tuple[str, ...] = ()) -> Iterator[BatchOperations]:
    """Yield Alembic's batch operations for a table.

    ``order`` lists all columns, by their old names, in the order that they are to have on SQLite;
    without it they keep their order, and the table is recreated only if necessary.

    Source: https://alembic.sqlalchemy.org/en/latest/batch.html
    """
    on_sqlite = op.get_context().dialect.name == "sqlite"
    with op.batch_alter_table(
        name,
        recreate="always" if order and on_sqlite else "auto",
        copy_from=_reflect(name),
        partial_reordering=[order] if order else [],
    ) as batch:
        yield batch


def _reflect(name: str) -> sa.Table | None:
    """Return a table as it is on SQLite; None elsewhere, where ALTER TABLE suffices."""
    context = op.get_context()
    if context.dialect.name != "sqlite" or context.as_sql:
        return None
    table = sa.Table(
        name,
        sa.MetaData(),
        autoload_with=op.get_bind(),
        resolve_fks=False,
        # Never reflected, but all of Django's automatic keys have it.
        sqlite_autoincrement=True,
    )
    for key in table.foreign_key_constraints:
        # Not reflected if it is declared inside the column, as Django does.
        key.deferrable, key.initially = True, "DEFERRED"
    for column in table.columns:
        if isinstance(column.type, sa.Boolean):
            # Reflected from bool, but written as boolean.
            column.type = base.Boolean()
    return table
