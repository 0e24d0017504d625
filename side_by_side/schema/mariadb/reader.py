"""A connection to a MariaDB database -> facts."""

from collections import defaultdict
from contextlib import closing

from side_by_side.databases.dbapi import Connection, Cursor
from side_by_side.schema.facts import Facts, Key, Value, object_facts
from side_by_side.schema.mariadb.catalogue import (
    pin_settings,
    printed_objects,
    query,
    read_session,
    unqualify,
)
from side_by_side.schema.mariadb.columns import CatalogueColumn
from side_by_side.schema.mariadb.programs import (
    event_facts,
    routine_facts,
    sequence_facts,
    trigger_facts,
    view_facts,
)
from side_by_side.schema.mariadb.rights import check_rights, privilege_facts
from side_by_side.schema.mariadb.tables import table_facts

#: The types whose columns have a reference system.
#: Source: https://mariadb.com/docs/server/reference/sql-structure/geometry/geometry-types
SPATIAL = (
    *("geometry", "point", "linestring", "polygon"),
    *("multipoint", "multilinestring", "multipolygon", "geometrycollection"),
)


def read(connection: Connection) -> Facts:
    """Return the facts of the connection's current database.

    Parameters, triggers and geometries are queried only where there are any.

    Nothing is changed in the database, and the session's settings are left as they were.

    Raises:
        UnreadableError: the server is not MariaDB or too old, no database is selected, the
            connection's character set loses characters, or an object cannot be printed.
        MissingRightsError: the account may not see a part of the catalogue.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema

    """
    with closing(connection.cursor()) as cursor:
        database, account = read_session(cursor)
        with pin_settings(cursor):
            check_rights(cursor, database, account)
            facts = _database_facts(cursor)
            facts |= _printed_facts(cursor, database)
            routines = query(cursor, "routines")
            facts |= routine_facts(routines, query(cursor, "parameters") if routines else ())
            facts |= event_facts(query(cursor, "events"))
            facts |= privilege_facts(query(cursor, "privileges"), database)
    return facts


def _database_facts(cursor: Cursor) -> dict[Key, Value]:
    """Return what a new table inherits; the database's name is not part of the schema."""
    ((collation, comment),) = query(cursor, "database")
    return object_facts("database", ("database",), collation=collation, comment=comment)


def _printed_facts(cursor: Cursor, database: str) -> dict[Key, Value]:
    """Return the facts of tables, views, sequences and triggers."""
    columns = _columns(cursor, database)
    collations: dict[str, str | None] = dict(map(tuple, query(cursor, "tables")))
    facts: dict[Key, Value] = {}
    statements: dict[str, str] = {}
    for item in printed_objects(cursor, database):
        if item.kind == "trigger":
            statements[item.name] = item.text
        elif item.kind == "view":
            facts |= view_facts(item)
        elif item.text.startswith("CREATE SEQUENCE "):
            facts |= sequence_facts(item)
        else:
            own_columns = columns[item.name]
            facts |= table_facts(item.name, item.text, collations[item.name], own_columns)
    # This query makes the server open all tables once more.
    triggers = query(cursor, "triggers") if statements else ()
    return facts | trigger_facts(triggers, statements, collations)


def _columns(cursor: Cursor, database: str) -> dict[str, dict[str, CatalogueColumn]]:
    """Return the columns in information_schema by table and name."""
    rows = query(cursor, "columns")
    # This query makes the server open the tables of all databases, and takes longer than the rest.
    is_spatial = any(type_ in SPATIAL for _, _, type_, *_ in rows)
    geometries = query(cursor, "geometry") if is_spatial else ()
    systems = {(table, column): srid for table, column, srid in geometries}
    columns: dict[str, dict[str, CatalogueColumn]] = defaultdict(dict)
    for table, column, type_, null, default, collation in rows:
        columns[table][column] = CatalogueColumn(
            type_,
            null == "YES",
            unqualify(default, database) if default else default,
            collation,
            systems.get((table, column)) or None,
        )
    return columns
