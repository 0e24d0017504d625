"""Functions, triggers, views, types and all other objects of PostgreSQL but tables."""

from pathlib import Path
from typing import Any

from side_by_side.port.adjust.objects import Objects
from side_by_side.port.model import Statement
from side_by_side.schema.postgresql.catalogue_queries import expand_phrases

_FOLDER = Path(__file__).parent / "queries"
_PATH = "SELECT set_config('search_path', '', true), set_config('TimeZone', 'UTC', true)"


def read(connection: Any, left_out: frozenset[str]) -> Objects:
    """Return the statements of all objects but tables, in the order of their creation.

    Source: https://www.postgresql.org/docs/18/functions-info.html
    """
    version = connection.info.server_version // 10000
    with connection.transaction(force_rollback=True):
        connection.execute(_PATH)
        rows = [
            row
            for file in sorted(_FOLDER.glob("[0-9]*.sql"))
            for row in connection.execute(expand_phrases(file.read_text(), version)).fetchall()
        ]
        definitions = connection.execute(
            expand_phrases((_FOLDER / "definitions.sql").read_text(), version)
        ).fetchall()
    objects = Objects()
    for what, up, down, before, table in rows:
        if table not in left_out:
            objects.statements.append(Statement(what, up, down, before))
    objects.statements.sort(key=lambda statement: not statement.before)
    objects.definitions = {(table, name): text for table, name, text in definitions}
    return objects
