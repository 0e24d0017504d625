"""The facts of a live database, read from its own catalogue: one reader per kind."""

from contextlib import closing
from importlib import import_module
from typing import Any

from side_by_side.databases import Address, connect
from side_by_side.schema.facts import Facts

#: The migration history tables of the two tools, and what belongs to them.
BOOKKEEPING = ("django_migrations", "django_migrations_id_seq", "alembic_version")


def read_schema(address: Address) -> Facts:
    """Return the facts of a database, which is opened read-only.

    Raises:
        UnreachableError: The database cannot be opened.
    """
    with closing(connect(address, read_only=True)) as connection:
        return _read(connection, address.kind)


def read_connection(connection: Any, kind: str) -> Facts:
    """Return the facts of the database of an open DBAPI connection in autocommit mode.

    The connection is that of the kind's own driver: its reader uses more of it than drivers have in
    common. Each reading after the first is several times faster, as PostgreSQL keeps its plans.
    """
    if kind != "postgresql":
        return _read(connection, kind)
    # By default psycopg prepares a statement at its sixth execution, which few callers reach.
    threshold, connection.prepare_threshold = connection.prepare_threshold, 0
    try:
        return _read(connection, kind)
    finally:
        connection.prepare_threshold = threshold


def _read(connection: Any, kind: str) -> Facts:
    facts: Facts = import_module(f"side_by_side.schema.{kind}").read(connection)
    return facts


def without_bookkeeping(facts: Facts) -> Facts:
    """Return the facts without the migration history tables, in whichever schema they are."""
    return {
        key: value
        for key, value in facts.items()
        if key.place[0].rpartition(".")[2] not in BOOKKEEPING
    }
