"""A live database as facts: one reader a database, each from its own catalogue."""

from contextlib import closing
from importlib import import_module
from typing import Any

from side_by_side.databases import Address, connect
from side_by_side.schema.facts import Facts

#: The tables in which the two migration tools keep their books, and what belongs to them.
BOOKKEEPING = ("django_migrations", "django_migrations_id_seq", "alembic_version")


def read_schema(address: Address) -> Facts:
    """Return the facts of a database, which is opened for reading only.

    Raises:
        UnreachableError: The database cannot be opened.
    """
    with closing(connect(address, read_only=True)) as connection:
        return _read(connection, address.kind)


def read_over(connection: Any, kind: str) -> Facts:
    """Return the facts of the database of an open DBAPI connection in autocommit mode.

    Every reading after the first is several times faster: PostgreSQL keeps its plans.
    """
    if kind != "postgresql":
        return _read(connection, kind)
    # psycopg would have them kept from the sixth reading on, and many do not read so often.
    threshold, connection.prepare_threshold = connection.prepare_threshold, 0
    try:
        return _read(connection, kind)
    finally:
        connection.prepare_threshold = threshold


def _read(connection: Any, kind: str) -> Facts:
    facts: Facts = import_module(f"side_by_side.schema.{kind}").read(connection)
    return facts


def without_bookkeeping(facts: Facts) -> Facts:
    """Leave out the tables of the migration tools themselves."""
    return {key: value for key, value in facts.items() if key.place[:1][0] not in BOOKKEEPING}
