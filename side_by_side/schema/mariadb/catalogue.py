"""The queries to a MariaDB server and the session that they need."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from side_by_side.databases.dbapi import Cursor, Row
from side_by_side.errors import SideBySideError
from side_by_side.sql.quoting import quote_name

QUERIES = Path(__file__).parent / "queries"

#: The session settings that change what the server prints or how it reads a query. mariadb-dump
#: pins the time zone too: TIMESTAMP defaults are printed in the session's time zone.
PINNED = {
    "sql_mode": "",
    "time_zone": "+00:00",
    "sql_quote_show_create": 1,
    "sql_select_limit": 2**64 - 1,
}

OLDEST = (10, 6)


class UnreadableError(SideBySideError):
    """A part of the catalogue cannot be read, so the schema is neither equal nor different."""

    def __init__(self, part: str, reason: str, cure: str) -> None:
        self.part, self.reason, self.cure = part, reason, cure
        super().__init__(f"cannot read {part}: {reason}; {cure}")


@dataclass(frozen=True)
class Printed:
    """One object as SHOW CREATE prints it; ``more`` are the columns after the statement."""

    kind: str
    name: str
    text: str
    more: tuple[str, ...]


@contextmanager
def pin_settings(cursor: Cursor) -> Iterator[None]:
    """Set the settings that matter, and restore the previous values at the end."""
    cursor.execute("SELECT " + ", ".join(f"@@{setting}" for setting in PINNED))
    before = dict(zip(PINNED, cursor.fetchall()[0], strict=True))
    _set(cursor, PINNED)
    try:
        yield
    finally:
        _set(cursor, before)


def _set(cursor: Cursor, settings: Mapping[str, object]) -> None:
    # No value contains a quote: they are names of modes and zones, and numbers.
    values = {
        name: f"'{value}'" if isinstance(value, str) else value for name, value in settings.items()
    }
    cursor.execute("SET " + ", ".join(f"{name} = {value}" for name, value in values.items()))


def query(cursor: Cursor, name: str) -> Sequence[Row]:
    """Return the rows of ``queries/<name>.sql``."""
    cursor.execute((QUERIES / f"{name}.sql").read_text())
    return cursor.fetchall()


def read_session(cursor: Cursor) -> tuple[str, str]:
    """Return the current database and the account, if the server can be read.

    Raises:
        UnreadableError: the server is not MariaDB or too old, no database is selected, or the
            connection's character set cannot represent every character of a comment.

    """
    cursor.execute("SELECT VERSION(), DATABASE(), CURRENT_USER(), @@character_set_results")
    version, database, account, charset = cursor.fetchall()[0]
    numbers = re.match(r"(\d+)\.(\d+)", version)
    if "mariadb" not in version.lower() or not numbers:
        raise UnreadableError("the server", f"{version!r} is not MariaDB", "name a MariaDB server")
    if tuple(map(int, numbers.groups())) < OLDEST:
        raise UnreadableError("the server", f"{version!r} is too old", "use MariaDB 10.6 or newer")
    if database is None:
        raise UnreadableError("a schema", "no database is selected", "add its name to the address")
    if charset != "utf8mb4":
        reason = f"the connection's character set is {charset!r}, which loses characters"
        raise UnreadableError(repr(database), reason, "connect with charset=utf8mb4")
    return database, account


def printed_objects(cursor: Cursor, database: str) -> list[Printed]:
    """Return what the server prints for every table, view, sequence and trigger.

    SHOW CREATE takes one object; a compound statement runs it for all of them in one request.

    Raises:
        UnreadableError: the server could not print an object.

    Source: https://mariadb.com/docs/server/reference/sql-statements/programmatic-compound-statements/begin-end

    """
    cursor.execute((QUERIES / "printed.sql").read_text())
    objects: list[Printed] = []
    while True:
        for row in cursor.fetchall() if cursor.description else ():
            kind = str((cursor.description or [["?"]])[0][0]).lower()
            if kind == "failed":
                raise UnreadableError(f"{row[0]} of {database!r}", row[1], "repair or drop it")
            # A trigger's sql_mode precedes its text; it is read from the catalogue.
            label, text, *more = (row[0], *row[2:5]) if kind == "trigger" else row
            objects.append(Printed(kind, label, unqualify(text, database), tuple(more)))
        if not cursor.nextset():
            return objects


def unqualify(text: str, database: str) -> str:
    """Return SQL without the name of its own database, which is not part of the schema."""
    own = re.escape(f"{quote_name('mariadb', database)}.")
    strings = r"""'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*\""""
    pattern = rf"({strings})|{own}|(`(?:[^`]|``)*`)"
    return re.sub(pattern, lambda match: match[1] or match[2] or "", text, flags=re.DOTALL)
