"""The collations of columns, which Alembic does not compare, on PostgreSQL and MariaDB."""

from typing import Any

import sqlalchemy as sa
from alembic.ddl.impl import DefaultImpl

POSTGRESQL = sa.text(
    "SELECT nspname, relname, attname, collname FROM pg_attribute"
    " JOIN pg_type ON pg_type.oid = atttypid JOIN pg_collation ON pg_collation.oid = attcollation"
    " JOIN pg_class ON pg_class.oid = attrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace"
    " WHERE attcollation != typcollation AND NOT attisdropped AND relkind IN ('r', 'p')"
    " AND nspname NOT IN ('pg_catalog', 'information_schema')"
)
MARIADB = sa.text(
    "SELECT collation_name FROM information_schema.columns"
    " WHERE table_schema = coalesce(:schema, database())"
    " AND table_name = :table AND column_name = :column"
)


def of_columns(connection: sa.Connection) -> dict[tuple[str, str, str], str]:
    """Return the collations that columns of PostgreSQL have, by schema, table and column.

    SQLAlchemy 2.0 does not reflect them.
    """
    rows = connection.execute(POSTGRESQL)
    return {(schema, table, column): collation for schema, table, column, collation in rows}


def is_changed(impl: DefaultImpl, column: sa.Column[Any], type_: Any, model_type: Any) -> bool:
    """Return whether a column of text has another collation than that of its model.

    On MariaDB, the collation that a column has by its table counts as its own.
    """
    old = getattr(type_, "collation", None) or None
    wanted = model_type.dialect_impl(impl.dialect)
    new = getattr(wanted, "collation", None) or None
    if old == new or not (new or _is_text(wanted)):
        return False
    if impl.dialect.name == "postgresql" or new is None:
        return True
    assert impl.connection is not None  # nothing is compared offline
    assert column.table is not None
    names = {"schema": column.table.schema, "table": column.table.name, "column": column.name}
    return bool(impl.connection.execute(MARIADB, names).scalar() != new)


def _is_text(type_: Any) -> bool:
    """Return whether a type without a collation has the usual one of the database."""
    return isinstance(getattr(type_, "impl", type_), sa.String)
