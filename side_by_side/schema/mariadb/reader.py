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

#: The types whose columns have a reference system.
#: Source: https://mariadb.com/docs/server/reference/sql-structure/geometry/geometry-types
SPATIAL = (
    *("geometry", "point", "linestring", "polygon"),
    *("multipoint", "multilinestring", "multipolygon", "geometrycollection"),
)


def read(connection: Connection) -> Facts:
    """Return the facts of the connection's current database.

    Parameters, triggers and geometries are asked for only where there are objects that have any.

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
            routines = query(cursor, "routines")
            facts |= routine_facts(routines, query(cursor, "parameters") if routines else ())
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
    # For its answer the server opens all tables once more.
    triggers = query(cursor, "triggers") if statements else ()
    return facts | trigger_facts(triggers, statements, collations)


def _columns(cursor: Cursor, database: str) -> dict[str, dict[str, Catalogued]]:
    """Return what information_schema tells of each column, by table and name."""
    rows = query(cursor, "columns")
    # For its answer the server opens the tables of all databases, and it takes more than the rest.
    spatial = any(type_ in SPATIAL for _, _, type_, *_ in rows)
    found = query(cursor, "geometry") if spatial else ()
    systems = {(table, column): srid for table, column, srid in found}
    columns: dict[str, dict[str, Catalogued]] = defaultdict(dict)
    for table, column, type_, null, default, collation in rows:
        columns[table][column] = Catalogued(
            type_,
            null == "YES",
            unqualified(default, database) if default else default,
            collation,
            systems.get((table, column)) or None,
        )
    return columns
