"""Finds out which constraints a table has, where databases got to a revision by two ways."""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django.alembic_env import sqlite_tables


def has_constraint(table: str, name: str, schema: str | None = None) -> bool:
    """Return whether a table has a foreign key, a unique constraint or a check of a name.

    On SQLite, those without a name have the one by which a batch drops them.
    """
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :table")
        ddl = connection.execute(query, {"table": table}).scalar_one()
        found = sqlite_tables.table_from_ddl(table, ddl).constraints
        return name in {constraint.name for constraint in found}
    inspector = sa.inspect(connection)
    listed = [
        *inspector.get_foreign_keys(table, schema),
        *inspector.get_unique_constraints(table, schema),
        *inspector.get_check_constraints(table, schema),
    ]
    return name in {constraint["name"] for constraint in listed}
