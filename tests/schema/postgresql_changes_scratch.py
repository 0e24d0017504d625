"""A scratch PostgreSQL database with the schema that each change starts from."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import psycopg

from tests.schema.postgresql_changes import BASE, ROLES, TABLESPACE

Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]

#: The names of the prepared statements of each connection.
PREPARED: WeakKeyDictionary[psycopg.Connection[Any], set[str]] = WeakKeyDictionary()


class PlanningOnce(psycopg.Cursor[Any]):
    """A cursor that lets the server plan each of the reader's queries once for a connection.

    psycopg would do so itself, but forgets it at every rollback, with which each test ends.
    """

    def execute(self, query: Any, params: Any = None, **options: Any) -> Any:
        """Execute a query; one of the reader's by the name under which it is prepared."""
        if not isinstance(query, bytes):
            return super().execute(query, params, **options)
        name = f"reading_{hashlib.sha256(query).hexdigest()[:16]}"
        prepared = PREPARED.setdefault(self.connection, set())
        if name not in prepared:
            super().execute(f"PREPARE {name} AS ".encode() + query)
            prepared.add(name)
        return super().execute(f"EXECUTE {name}")


@contextmanager
def scratch_database(url: str) -> Iterator[Connection]:
    """Create the database, yield a connection to it, and drop it."""
    name = f"sbs_pg_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as server:
        make_server_objects(server)
        server.execute(f"CREATE DATABASE {name}")
        try:
            with psycopg.connect(url, dbname=name) as connection:
                connection.execute(BASE.replace("{extension}", extension(connection)))
                connection.commit()
                connection.prepare_threshold = None
                connection.cursor_factory = PlanningOnce
                yield connection
                connection.rollback()
        finally:
            # A database with subscriptions cannot be dropped.
            with psycopg.connect(url, dbname=name, autocommit=True) as last:
                last.execute("DROP SUBSCRIPTION IF EXISTS reader")
            server.execute(f"DROP DATABASE {name}")
            drop_server_objects(server)


def make_server_objects(server: Connection) -> None:
    """Create the roles and the tablespace, unless another process of the suite has done so."""
    server.execute("SET allow_in_place_tablespaces = on")
    statements = [f"CREATE ROLE {role}" for role in ROLES]
    for statement in [*statements, f"CREATE TABLESPACE {TABLESPACE} LOCATION ''"]:
        try:
            server.execute(statement)
        except (psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
            continue


def drop_server_objects(server: Connection) -> None:
    """Drop them, unless another process of the suite still has its database."""
    for statement in [f"DROP TABLESPACE {TABLESPACE}", *(f"DROP ROLE {role}" for role in ROLES)]:
        try:
            server.execute(statement)
        except psycopg.errors.Error:
            continue


def extension(connection: Connection) -> str:
    """Return the name of an extension that the server has."""
    row = connection.execute(
        "SELECT min(name) FROM pg_available_extensions WHERE name IN ('hstore', 'vector')",
    ).fetchone()
    assert row is not None
    return str(row[0])
