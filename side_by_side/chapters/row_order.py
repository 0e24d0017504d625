"""Lets a database return the rows of a ``SELECT`` without ``ORDER BY`` in two different orders.

A database may return such rows in any order, and mostly returns them by their keys. A question
whose answer is right only by that chance is wrong in one of the two orders.
"""

from contextlib import closing
from functools import cache
from typing import Any

from sqlalchemy import Engine, event
from sqlparse import lexer

from side_by_side.chapters.sql_statements import read_words
from side_by_side.databases import Address, connect

#: An update stores a new version of a row after all others, so the first row becomes the last.
_REVERSE = """
DO $$
DECLARE t record; r record;
BEGIN
    FOR t IN
        SELECT c.oid::regclass AS name, min(quote_ident(a.attname)) AS column
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
            AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        GROUP BY c.oid
    LOOP
        FOR r IN EXECUTE format('SELECT ctid FROM %s ORDER BY ctid DESC', t.name) LOOP
            EXECUTE format('UPDATE %s SET %s = %s WHERE ctid = $1', t.name, t.column, t.column)
                USING r.ctid;
        END LOOP;
    END LOOP;
END $$
"""


def store_in_reverse(address: Address) -> None:
    """Reverse the order in which PostgreSQL stores the rows of all tables.

    SQLite and MariaDB store a table's rows by key, in whichever order they are inserted.
    """
    if address.kind == "postgresql":
        with closing(connect(address)) as connection:
            connection.execute(_REVERSE)


def set_row_order(kind: str, connection: Any, *, by_key: bool) -> None:
    """Let a driver's connection return rows without an order by key, or in reverse.

    A ``LIMIT`` without an order takes other rows as well. The connection of an asynchronous driver,
    as SQLAlchemy adapts it, needs ``reverse_adapted_rows`` for its engine in addition.

    Source: https://www.sqlite.org/pragma.html#pragma_reverse_unordered_selects and
    https://www.postgresql.org/docs/18/runtime-config-query.html
    """
    # A method of the adapter only.
    is_adapted = hasattr(connection, "run_async")
    if kind == "sqlite":
        with closing(connection.cursor()) as cursor:
            cursor.execute(f"PRAGMA reverse_unordered_selects = {int(not by_key)}")
    elif kind == "postgresql":
        # Only a sequential scan returns the rows as they are stored, which is in reverse.
        with closing(connection.cursor()) as cursor:
            for scan in ("indexscan", "indexonlyscan", "bitmapscan"):
                cursor.execute(f"SET enable_{scan} = off")
        connection.commit()
        if by_key and not is_adapted:
            connection.cursor_factory = _reversing(connection.cursor_factory, first="1")
    elif kind == "mariadb" and not by_key and not is_adapted:
        connection.cursorclass = _reversing(connection.cursorclass, first="1 DESC")


def reverse_adapted_rows(engine: Engine, kind: str, *, by_key: bool) -> None:
    """Let an engine do for adapted connections what ``set_row_order`` cannot do."""
    first = {("postgresql", True): "1", ("mariadb", False): "1 DESC"}.get((kind, by_key))
    if first is None or not engine.dialect.is_async:
        return

    @event.listens_for(engine, "do_execute")
    def _execute(cursor: Any, sql: str, parameters: Any, _context: object) -> bool:
        limited = sql if has_order(sql) else take_other_rows(sql, first)
        cursor.execute(limited, parameters)
        if not has_order(limited):
            # What the driver has returned; a cursor on the server has returned none.
            cursor._rows.reverse()
        return True


@cache
def _reversing(base: type[Any], *, first: str) -> type[Any]:
    """Return a class of cursors that reverse the rows of a ``SELECT`` without ``ORDER BY``.

    Its ``LIMIT`` takes those that are the first in the order ``first``.
    """

    class ReversingCursor(base):  # type: ignore[misc]  # the drivers share no base class
        #: A tuple or a list, as the driver returns them: Django compares the end with either.
        rows: Any = None

        def execute(self, query: Any, *arguments: Any, **options: Any) -> Any:
            self.rows = None
            text = query.decode() if isinstance(query, bytes) else str(query)
            limited = text if has_order(text) else take_other_rows(text, first)
            result = super().execute(query if limited == text else limited, *arguments, **options)
            if self.description and not has_order(limited):
                self.rows = super().fetchall()[::-1]
            return result

        def fetchone(self) -> Any:
            if self.rows is None:
                return super().fetchone()
            return next(iter(self.fetchmany(1)), None)

        def fetchmany(self, size: int | None = None) -> Any:
            if self.rows is None:
                return super().fetchmany(size or self.arraysize)
            number = size or self.arraysize
            taken, self.rows = self.rows[:number], self.rows[number:]
            return taken

        def fetchall(self) -> Any:
            if self.rows is None:
                return super().fetchall()
            taken, self.rows = self.rows, self.rows[:0]
            return taken

        def __iter__(self) -> Any:
            return super().__iter__() if self.rows is None else iter(self.fetchone, None)

    return ReversingCursor


@cache
def take_other_rows(sql: str, first: str) -> str:
    """Let a statement with ``LIMIT``, but without an order, take the first rows of an order."""
    depth = place = 0
    for _, value in lexer.tokenize(sql):  # type: ignore[no-untyped-call]  # sqlparse is not typed
        depth += (value == "(") - (value == ")")
        if not depth and value.upper() == "LIMIT":
            return f"{sql[:place]}ORDER BY {first} {sql[place:]}"
        place += len(value)
    return sql


@cache
def has_order(sql: str) -> bool:
    """Return whether the rows of a statement are sorted, or the statement is not a ``SELECT``.

    An ``ORDER BY`` in parentheses, such as that of a subquery or of a window, does not sort them.
    """
    depth = 0
    words: list[str] = []
    for value in read_words(sql):
        depth += (value == "(") - (value == ")")
        if not depth:
            words += value.upper().split()
    reads = words[:1] in (["SELECT"], ["WITH"]) or sql.lstrip().startswith("(")
    # Django adds ORDER BY NULL so that MariaDB does not sort the groups.
    return not reads or ("ORDER" in words and "ORDER BY NULL" not in " ".join(words))
