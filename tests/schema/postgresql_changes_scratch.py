"""A scratch PostgreSQL database that holds the schema every change starts from."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import psycopg

from tests.schema.postgresql_changes import BASE, ROLES, TABLESPACE

Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]


@contextmanager
def scratch_database(url: str) -> Iterator[Connection]:
    """Make the database, give a connection to it, and drop it."""
    name = f"sbs_pg_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as server:
        make_server_objects(server)
        server.execute(f"CREATE DATABASE {name}")
        try:
            with psycopg.connect(url, dbname=name) as connection:
                connection.execute(BASE.replace("{extension}", extension(connection)))
                connection.commit()
                yield connection
                connection.rollback()
        finally:
            # A database with subscriptions cannot be dropped.
            with psycopg.connect(url, dbname=name, autocommit=True) as last:
                last.execute("DROP SUBSCRIPTION IF EXISTS reader")
            server.execute(f"DROP DATABASE {name}")
            drop_server_objects(server)


def make_server_objects(server: Connection) -> None:
    """Make the roles and the tablespace, unless another process of the suite already has."""
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
