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

#: Left out of a statement, so that the user who runs it becomes the definer.
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
    objects = Objects()
    with closing(connection.cursor()) as cursor:
        database, _ = read_session(cursor)
        with pin_settings(cursor):
            texts = {
                (printed.kind, printed.name): printed.text
                for printed in printed_objects(cursor, database)
            }
            routines = _routines(cursor, _ROUTINES, database) + _routines(cursor, _EVENTS, database)
            cursor.execute(_TRIGGERS)
            triggers = [name for name, table in cursor.fetchall() if table not in left_out]
    for (kind, name), text in texts.items():
        if kind not in ("view", "trigger") and text.startswith("CREATE SEQUENCE "):
            objects.statements.append(_statement("sequence", name, text, before=True))
    objects.statements += routines
    views = {name: text for (kind, name), text in texts.items() if kind == "view"}
    objects.statements += [_statement("view", name, views[name]) for name in _in_order(views)]
    objects.statements += [_statement("trigger", name, texts["trigger", name]) for name in triggers]
    objects.definitions = {
        (table, item): f"ALTER TABLE {quote_name('mariadb', table)} ADD {element}"
        for (kind, table), text in texts.items()
        if kind not in ("view", "trigger") and text.startswith("CREATE TABLE ")
        for item, element in _elements(text)
    }
    return objects


def _routines(cursor: Any, query: str, database: str) -> list[Statement]:
    """Return the statements of the routines or events that a query lists."""
    cursor.execute(query)
    statements = []
    for kind, name in cursor.fetchall():
        cursor.execute(f"SHOW CREATE {kind} {quote_name('mariadb', name)}")
        row = cursor.fetchone()
        text = row[3] if kind == "EVENT" else row[2]
        statements.append(_statement(kind.lower(), name, unqualify(text, database)))
    return statements


def _statement(kind: str, name: str, text: str, *, before: bool = False) -> Statement:
    down = f"DROP {kind.upper()} {quote_name('mariadb', name)}"
    return Statement(f"{kind} {name}", _DEFINER.sub("", text, count=1), down, before)


def _in_order(views: dict[str, str]) -> list[str]:
    """Return the names of views, each after those that it selects from."""
    order: list[str] = []

    def add(view: str) -> None:
        for other in views:
            if other != view and other not in order and quote_name("mariadb", other) in views[view]:
                add(other)
        if view not in order:
            order.append(view)

    for view in views:
        add(view)
    return order


def _elements(text: str) -> list[tuple[str, str]]:
    """Return the indexes and checks of a printed table by their names."""
    elements = []
    for element in split_group(split_at_spaces(text)[3]):
        tokens = split_at_spaces(element)
        if tokens[0] == "CONSTRAINT":
            elements.append((unquote_name(tokens[1]), element))
        elif "KEY" in tokens[:2] and tokens[0] != "PRIMARY":
            elements.append((unquote_name(tokens[tokens.index("KEY") + 1]), element))
    return elements
