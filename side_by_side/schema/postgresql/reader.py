"""Reads every fact of a PostgreSQL schema in one transaction that changes nothing.

Each file in ``queries`` reads one kind of object. A row's first two columns are the kind and the
place; every other column is a fact, named by the column. A name may end in ``?`` (no fact where the
value is null, for properties that most objects do not have) and in a colon and one of the
``CONVERTERS`` below (how the value becomes a plain one).
"""

from collections.abc import Callable, Iterator
from itertools import compress
from typing import Any, NamedTuple

import psycopg
from psycopg.rows import tuple_row

from side_by_side.errors import SideBySideError
from side_by_side.schema.facts import Facts, Key, Listing, Value
from side_by_side.schema.postgresql.catalogue_queries import OLDEST, presence, queries
from side_by_side.schema.postgresql.hidden_options import connection_options, options
from side_by_side.schema.postgresql.privileges import privileges
from side_by_side.sql.tokens import split_at_spaces, split_group

#: Settings that the server's output depends on, as ``pg_dump`` sets them; with an empty search
#: path the server qualifies every name. ``jit`` would only cost time.
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


class HiddenFromRoleError(SideBySideError):
    """The connected role may not see a part of the catalogue that the schema needs."""

    def __init__(self, thing: str, cure: str) -> None:
        self.thing = thing
        self.cure = cure
        super().__init__(f"the connected role is not allowed to see {thing}; {cure}")


class UnsupportedServerError(SideBySideError):
    """The server is older than the oldest supported version."""

    def __init__(self, version: int) -> None:
        self.version = version
        super().__init__(f"PostgreSQL {version} is too old to be read; use PostgreSQL 14 or newer")


class _Property(NamedTuple):
    """How one column of a catalogue query becomes a fact."""

    position: int
    name: str
    optional: bool
    convert: Callable[[Any], Value]


def read(connection: psycopg.Connection[Any]) -> Facts:
    """Return every fact of the database behind an open psycopg connection.

    The number of statements is bounded: it depends on which kinds of object there are, never on how
    many objects. A transaction that is already open is kept, with its settings, and its uncommitted
    changes are read.

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
    # Both a commit and a rollback restore the settings. At a rollback psycopg forgets the prepared
    # statements, and with them repeated readings over one connection take half the time.
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
    """Whether the role may read connection strings of subscriptions, as superusers may."""
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
        for position, name, optional, convert in properties:
            value = row[position]
            if value is not None:
                value = convert(value)
            if value is not None or not optional:
                yield Key(kind, place, name), value


def _property(position: int, column: str) -> _Property:
    name, _, converter = column.partition(":")
    return _Property(position, name.rstrip("?"), name.endswith("?"), CONVERTERS[converter])


def _plain(value: Any) -> Value:
    """Return arrays as tuples; everything else is a plain value already."""
    return tuple(map(_plain, value)) if isinstance(value, list) else value


def _sorted(values: list[str]) -> Value:
    """Return a set of texts, whose order in the catalogue means nothing; None if it is empty."""
    return tuple(sorted(values)) or None


def _hidden(hidden: bool) -> None:
    """Raise if the options of a user mapping are hidden; this column is not a fact."""
    if hidden:
        raise HiddenFromRoleError(
            "the options of user mappings (pg_user_mapping.umoptions)",
            "connect as a superuser or as the owner of the foreign servers",
        )


def _index_keys(definition: str) -> tuple[str, ...]:
    """Return the keys of an index or exclusion constraint as the server writes them.

    Operator classes, collations, directions and orders of nulls appear only where they are not
    the default for the key, so a default that is written out changes nothing.

    Source: https://www.postgresql.org/docs/18/functions-info.html#FUNCTIONS-INFO-CATALOG
    """
    words = split_at_spaces(definition, "postgresql")
    # ``USING method (keys)``
    return tuple(split_group(words[words.index("USING") + 2], "postgresql"))


CONVERTERS: dict[str, Callable[[Any], Value]] = {
    "": _plain,
    "acl": privileges,
    "conninfo": connection_options,
    "hidden": _hidden,
    "keys": _index_keys,
    "listing": Listing,
    "secrets": options,
    "sorted": _sorted,
}
