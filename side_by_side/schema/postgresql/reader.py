"""Reads every fact of a PostgreSQL schema in one transaction that changes nothing.

Each ``.sql`` file beside this module asks for one kind of object. A row's first two columns are
the kind and the place; every other column is a fact, named by the column. A name may end in
``?`` (no fact where the value is null, for what most objects do not have) and in a colon and
one of the ``READINGS`` below (how the text becomes a plain value).
"""

from collections.abc import Callable, Iterator
from itertools import compress
from typing import Any, NamedTuple

import psycopg
from psycopg.rows import tuple_row

from side_by_side.schema.facts import Facts, Key, Listing, Value
from side_by_side.schema.postgresql.catalogue_queries import OLDEST, presence, queries
from side_by_side.schema.postgresql.errors import HiddenFromRoleError, UnsupportedServerError
from side_by_side.schema.postgresql.hidden_options import connection_options, options
from side_by_side.schema.postgresql.privileges import privileges
from side_by_side.schema.postgresql.texts import index_keys

#: Settings that the server's own texts depend on, as ``pg_dump`` sets them; an empty search
#: path makes it write every name in full. ``jit`` would only cost time here.
_SETTINGS = """
    SELECT set_config(name, value, true) FROM (VALUES
        ('search_path', ''), ('quote_all_identifiers', 'off'), ('extra_float_digits', '1'),
        ('DateStyle', 'ISO, YMD'), ('IntervalStyle', 'postgres'), ('TimeZone', 'UTC'),
        ('bytea_output', 'hex'), ('xmloption', 'content'), ('lc_monetary', 'C'),
        ('standard_conforming_strings', 'on'), ('client_encoding', 'UTF8'), ('jit', 'off')
    ) settings (name, value)
"""

_SUBSCRIPTIONS = """
    SELECT has_column_privilege('pg_subscription', 'subconninfo', 'SELECT'),
        EXISTS (
            SELECT FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid
            WHERE d.datname = current_database()
        )
"""

Row = tuple[Any, ...]


class _Property(NamedTuple):
    """How one column of a catalogue query is to be read."""

    position: int
    name: str
    optional: bool
    reading: Callable[[Any], Value]


def read(connection: psycopg.Connection[Any]) -> Facts:
    """Return every fact of the database behind an open psycopg connection.

    The number of statements is bounded: it depends on which kinds of object there are, and never on
    how many objects. A transaction that is open already is kept, with its settings; what it has
    done and not yet committed is read.

    Raises:
        HiddenFromRoleError: there are subscriptions or user mappings that the connected role
            may not see.
        UnsupportedServerError: the server is older than PostgreSQL 14.

    Source: https://www.postgresql.org/docs/18/catalogs.html

    """
    version = connection.info.server_version // 10000
    if version < OLDEST:
        raise UnsupportedServerError(version)
    facts: dict[Key, Value] = {}
    # Both ends give every setting back its value. psycopg forgets at a rollback which statements
    # the server has prepared, and many readings over one connection take half the time with them.
    within = connection.info.transaction_status != psycopg.pq.TransactionStatus.IDLE
    with (
        connection.transaction(force_rollback=within),
        connection.cursor(row_factory=tuple_row) as cursor,
    ):
        cursor.execute(_SETTINGS)
        sees_connections = _sees_connections(cursor)
        known = queries(version, sees_connections=sees_connections)
        present = cursor.execute(presence(tuple(query.only_where for query in known))).fetchone()
        for query in compress(known, present or ()):
            cursor.execute(query.sql)
            facts.update(_facts(cursor))
    return facts


def _sees_connections(cursor: psycopg.Cursor[Row]) -> bool:
    """Whether connection strings of subscriptions may be read, which only superusers may."""
    allowed, exist = cursor.execute(_SUBSCRIPTIONS).fetchone() or (False, False)
    if exist and not allowed:
        raise HiddenFromRoleError(
            "pg_subscription.subconninfo, and this database has subscriptions",
            "connect as a superuser or GRANT SELECT ON pg_subscription to the role",
        )
    return bool(allowed)


def _facts(cursor: psycopg.Cursor[Row]) -> Iterator[tuple[Key, Value]]:
    properties = [
        _property(position, column.name)
        for position, column in enumerate(cursor.description or [])
        if position > 1
    ]
    for row in cursor:
        kind = row[0]
        place = tuple(row[1])
        for position, name, optional, reading in properties:
            value = row[position]
            if value is not None:
                value = reading(value)
            if value is not None or not optional:
                yield Key(kind, place, name), value


def _property(position: int, column: str) -> _Property:
    name, _, reading = column.partition(":")
    return _Property(position, name.rstrip("?"), name.endswith("?"), READINGS[reading])


def _plain(value: Any) -> Value:
    """Arrays as tuples; everything else is a plain value already."""
    return tuple(map(_plain, value)) if isinstance(value, list) else value


def _sorted(values: list[str]) -> Value:
    """Return a set of texts, whose order in the catalogue means nothing; none for an empty one."""
    return tuple(sorted(values)) or None


def _hidden(hidden: bool) -> None:
    """Raise if the options of a user mapping are withheld; no fact of its own."""
    if hidden:
        raise HiddenFromRoleError(
            "the options of user mappings (pg_user_mapping.umoptions)",
            "connect as a superuser or as the owner of the foreign servers",
        )


READINGS: dict[str, Callable[[Any], Value]] = {
    "": _plain,
    "acl": privileges,
    "conninfo": connection_options,
    "hidden": _hidden,
    "keys": index_keys,
    "listing": Listing,
    "secrets": options,
    "sorted": _sorted,
}
