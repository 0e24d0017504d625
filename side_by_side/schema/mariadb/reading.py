"""A connection to a MariaDB database -> facts."""

from collections import defaultdict
from contextlib import closing

from side_by_side.schema.facts import Facts, Key, Value
from side_by_side.schema.mariadb.catalogue import (
    Connection,
    Cursor,
    check_rights,
    pinned,
    printed,
    query,
    session,
    unqualified,
)
from side_by_side.schema.mariadb.columns import Catalogued
from side_by_side.schema.mariadb.objects import described
from side_by_side.schema.mariadb.privileges import privilege_facts
from side_by_side.schema.mariadb.programs import event_facts, routine_facts, trigger_facts
from side_by_side.schema.mariadb.tables import table_facts
from side_by_side.schema.mariadb.views import sequence_facts, view_facts


def read(connection: Connection) -> Facts:
    """Return the facts of the connection's current database, in a fixed number of statements.

    Nothing is changed in the database, and the session's settings are left as they were.

    Raises:
        UnreadableError: the server is no MariaDB or an old one, no database is selected, the
            connection's character set loses characters, or an object cannot be printed.
        MissingRightsError: the account may not see a part of the catalogue.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema

    """
    with closing(connection.cursor()) as cursor:
        database, account = session(cursor)
        with pinned(cursor):
            check_rights(cursor, database, account)
            facts = _database_facts(cursor)
            facts |= _printed_facts(cursor, database)
            facts |= routine_facts(query(cursor, "routines"), query(cursor, "parameters"))
            facts |= event_facts(query(cursor, "events"))
            facts |= privilege_facts(query(cursor, "rights"), database)
    return facts


def _database_facts(cursor: Cursor) -> dict[Key, Value]:
    """Return what a new table inherits; the database's own name is no part of the schema."""
    ((collation, comment),) = query(cursor, "database")
    return described("database", ("database",), collation=collation, comment=comment)


def _printed_facts(cursor: Cursor, database: str) -> dict[Key, Value]:
    """Return the facts of tables, views, sequences and triggers."""
    columns = _columns(cursor, database)
    collations: dict[str, str | None] = dict(map(tuple, query(cursor, "tables")))
    facts: dict[Key, Value] = {}
    statements: dict[str, str] = {}
    for thing in printed(cursor, database):
        if thing.kind == "trigger":
            statements[thing.name] = thing.text
        elif thing.kind == "view":
            facts |= view_facts(thing)
        elif thing.text.startswith("CREATE SEQUENCE "):
            facts |= sequence_facts(thing)
        else:
            own_columns = columns[thing.name]
            facts |= table_facts(thing.name, thing.text, collations[thing.name], own_columns)
    facts |= trigger_facts(query(cursor, "triggers"), statements, collations)
    return facts


def _columns(cursor: Cursor, database: str) -> dict[str, dict[str, Catalogued]]:
    """Return what information_schema tells of each column, by table and name."""
    systems = {(table, column): srid for table, column, srid in query(cursor, "geometry")}
    columns: dict[str, dict[str, Catalogued]] = defaultdict(dict)
    for table, column, type_, null, default, collation in query(cursor, "columns"):
        columns[table][column] = Catalogued(
            type_,
            null == "YES",
            unqualified(default, database) if default else default,
            collation,
            systems.get((table, column)) or None,
        )
    return columns
