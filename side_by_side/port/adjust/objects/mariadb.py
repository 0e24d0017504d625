"""Views, triggers, routines, events and sequences of MariaDB, as SHOW CREATE prints them."""

import re
from contextlib import closing
from typing import Any

from side_by_side.port.adjust.objects import Objects
from side_by_side.port.model import Statement
from side_by_side.schema.mariadb.catalogue import (
    pin_settings,
    printed_objects,
    read_session,
    unqualify,
)
from side_by_side.sql.quoting import quote_name, unquote_name
from side_by_side.sql.tokens import split_at_spaces, split_group

#: The definer is left out: whoever runs the statement becomes the definer.
_DEFINER = re.compile(r" DEFINER=(?:`[^`]*`|'[^']*'|\w+)@(?:`[^`]*`|'[^']*'|\S+)")
_ROUTINES = """
    SELECT routine_type, routine_name FROM information_schema.routines
    WHERE routine_schema = DATABASE() ORDER BY created, routine_type, routine_name"""
_EVENTS = """
    SELECT 'EVENT', event_name FROM information_schema.events
    WHERE event_schema = DATABASE() ORDER BY event_name"""
_TRIGGERS = """
    SELECT trigger_name, event_object_table FROM information_schema.triggers
    WHERE trigger_schema = DATABASE() ORDER BY event_object_table, action_order"""
_VIEWS = """
    SELECT table_name FROM information_schema.views
    WHERE table_schema = DATABASE() ORDER BY table_name"""


def read(connection: Any, left_out: frozenset[str]) -> Objects:
    """Return the statements of all objects but tables.

    Source: https://mariadb.com/docs/server/reference/sql-statements/administrative-sql-statements/show
    """
    found = Objects()
    with closing(connection.cursor()) as cursor:
        database, _ = read_session(cursor)
        with pin_settings(cursor):
            things = {
                (each.kind, each.name): each.text for each in printed_objects(cursor, database)
            }
            routines = _shown(cursor, _ROUTINES, database) + _shown(cursor, _EVENTS, database)
            cursor.execute(_TRIGGERS)
            triggers = [each for each, table in cursor.fetchall() if table not in left_out]
    for (kind, each), text in things.items():
        if kind not in ("view", "trigger") and text.startswith("CREATE SEQUENCE "):
            found.statements.append(_statement("sequence", each, text, before=True))
    found.statements += routines
    views = {each: text for (kind, each), text in things.items() if kind == "view"}
    found.statements += [_statement("view", each, views[each]) for each in _in_order(views)]
    found.statements += [_statement("trigger", each, things["trigger", each]) for each in triggers]
    found.definitions = {
        (table, item): f"ALTER TABLE {quote_name('mariadb', table)} ADD {element}"
        for (kind, table), text in things.items()
        if kind not in ("view", "trigger") and text.startswith("CREATE TABLE ")
        for item, element in _elements(text)
    }
    return found


def _shown(cursor: Any, query: str, database: str) -> list[Statement]:
    cursor.execute(query)
    found = []
    for kind, each in cursor.fetchall():
        cursor.execute(f"SHOW CREATE {kind} {quote_name('mariadb', each)}")
        row = cursor.fetchone()
        text = row[3] if kind == "EVENT" else row[2]
        found.append(_statement(kind.lower(), each, unqualify(text, database)))
    return found


def _statement(kind: str, each: str, text: str, *, before: bool = False) -> Statement:
    down = f"DROP {kind.upper()} {quote_name('mariadb', each)}"
    return Statement(f"{kind} {each}", _DEFINER.sub("", text, count=1), down, before)


def _in_order(views: dict[str, str]) -> list[str]:
    """Return views after those that they select from."""
    found: list[str] = []

    def add(view: str) -> None:
        for other in views:
            if other != view and other not in found and quote_name("mariadb", other) in views[view]:
                add(other)
        if view not in found:
            found.append(view)

    for view in views:
        add(view)
    return found


def _elements(text: str) -> list[tuple[str, str]]:
    """Return the indexes and checks of a printed table by their names."""
    found = []
    for element in split_group(split_at_spaces(text)[3]):
        tokens = split_at_spaces(element)
        if tokens[0] == "CONSTRAINT":
            found.append((unquote_name(tokens[1]), element))
        elif "KEY" in tokens[:2] and tokens[0] != "PRIMARY":
            found.append((unquote_name(tokens[tokens.index("KEY") + 1]), element))
    return found
