"""Views, triggers and virtual tables of SQLite, by the statements that SQLite stores."""

import sqlite3

from side_by_side.port.adjust.objects import Objects
from side_by_side.port.model import Statement
from side_by_side.sql.quoting import quote_name

#: In the order of their creation, which is that of the rows in the catalogue.
_OBJECTS = """
    SELECT type, name, tbl_name, sql FROM main.sqlite_master
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"""


def read(connection: sqlite3.Connection, left_out: frozenset[str]) -> Objects:
    """Return the statements of views, triggers and virtual tables, and those of indexes.

    Source: https://www.sqlite.org/schematab.html
    """
    objects = Objects()
    definitions: dict[tuple[str, str], str] = {}
    for kind, name, table, sql in connection.execute(_OBJECTS).fetchall():
        if table in left_out:
            continue
        if kind == "index":
            definitions[table, name] = sql
        is_virtual = kind == "table" and sql.upper().startswith("CREATE VIRTUAL")
        if kind in ("view", "trigger") or is_virtual:
            what = f"virtual table {name}" if is_virtual else f"{kind} {name}"
            down = f"DROP {kind.upper()} {quote_name('sqlite', name)}"
            objects.statements.append(Statement(what, sql, down))
    objects.definitions = definitions
    return objects
