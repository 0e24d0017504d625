"""The questions put to a MariaDB server, and the rights that their answers need."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from side_by_side.errors import SideBySideError
from side_by_side.schema.mariadb.text import name
from side_by_side.sql.quoting import quoted

QUERIES = Path(__file__).parent / "queries"

#: The session settings that change what the server prints or how it reads a question. mariadb-dump
#: pins the time zone as well: TIMESTAMP defaults are printed in the session's.
PINNED = {
    "sql_mode": "",
    "time_zone": "+00:00",
    "sql_quote_show_create": 1,
    "sql_select_limit": 2**64 - 1,
}

OLDEST = (10, 6)

#: What it takes to see everything in the database itself, and who may do what in it.
NEEDED = {"": ("SELECT", "SHOW VIEW", "TRIGGER", "EVENT"), "mysql": ("SELECT",)}

_GRANT = re.compile(r"GRANT ([A-Z, ]+) ON (\*|`(?:[^`]|``)*`)\.\* TO ")

Row = Sequence[Any]


class Cursor(Protocol):
    """What is used of a DBAPI cursor; ``nextset`` because one statement gives many results."""

    @property
    def description(self) -> Sequence[Sequence[Any]] | None:
        """The columns of the current result."""

    def execute(self, statement: str, /) -> object:
        """Run one statement."""

    def fetchall(self) -> Sequence[Row]:
        """Return all rows of the current result."""

    def nextset(self) -> object:
        """Step to the next result; false where there is none."""

    def close(self) -> object:
        """Free the cursor."""


class Connection(Protocol):
    """What is used of an open DBAPI connection."""

    def cursor(self) -> Cursor:
        """Return a new cursor."""


class UnreadableError(SideBySideError):
    """A part of the catalogue cannot be read, so nothing can be said about the schema."""

    def __init__(self, part: str, reason: str, cure: str) -> None:
        self.part, self.reason, self.cure = part, reason, cure
        super().__init__(f"cannot read {part}: {reason}; {cure}")


class MissingRightsError(UnreadableError):
    """The connected account may not see a part of the catalogue that could hold a difference."""

    def __init__(self, account: str, rights: Sequence[str], scope: str) -> None:
        self.account, self.rights, self.scope = account, tuple(rights), scope
        listed = ", ".join(rights)
        super().__init__(
            f"the whole of {scope}",
            f"the account {account} lacks {listed}",
            f"have an administrator run: GRANT {listed} ON {scope} TO {account}",
        )


@dataclass(frozen=True)
class Printed:
    """What the server prints for one object: the columns of SHOW CREATE, the name first."""

    kind: str
    name: str
    text: str
    more: tuple[str, ...]


@contextmanager
def pinned(cursor: Cursor) -> Iterator[None]:
    """Pin the settings that matter, and leave with those that were."""
    cursor.execute("SELECT " + ", ".join(f"@@{setting}" for setting in PINNED))
    before = dict(zip(PINNED, cursor.fetchall()[0], strict=True))
    _set(cursor, PINNED)
    try:
        yield
    finally:
        _set(cursor, before)


def _set(cursor: Cursor, settings: Mapping[str, object]) -> None:
    # No value has a quote in it: they are names of modes and zones, and numbers.
    values = {n: f"'{v}'" if isinstance(v, str) else v for n, v in settings.items()}
    cursor.execute("SET " + ", ".join(f"{n} = {v}" for n, v in values.items()))


def query(cursor: Cursor, question: str) -> Sequence[Row]:
    """Return the rows of ``queries/<question>.sql``."""
    cursor.execute((QUERIES / f"{question}.sql").read_text())
    return cursor.fetchall()


def session(cursor: Cursor) -> tuple[str, str]:
    """Return the current database and the account, of a server that can be read.

    Raises:
        UnreadableError: the server is no MariaDB or an old one, no database is selected, or the
            connection's character set cannot carry every character of a comment.

    """
    cursor.execute("SELECT VERSION(), DATABASE(), CURRENT_USER(), @@character_set_results")
    version, database, account, charset = cursor.fetchall()[0]
    found = re.match(r"(\d+)\.(\d+)", version)
    if "mariadb" not in version.lower() or not found:
        raise UnreadableError("the server", f"{version!r} is not MariaDB", "name a MariaDB server")
    if tuple(map(int, found.groups())) < OLDEST:
        raise UnreadableError("the server", f"{version!r} is too old", "use MariaDB 10.6 or newer")
    if database is None:
        raise UnreadableError("a schema", "no database is selected", "add its name to the address")
    if charset != "utf8mb4":
        reason = f"the connection's character set is {charset!r}, which loses characters"
        raise UnreadableError(repr(database), reason, "connect with charset=utf8mb4")
    return database, account


def check_rights(cursor: Cursor, database: str, account: str) -> None:
    """Raise if the account may not see the whole catalogue.

    The server answers a question about what an account may not see with fewer rows, not with an
    error, so the account's own rights, those of its roles included, are looked at first.

    Source: https://mariadb.com/docs/server/reference/sql-statements/account-management-sql-statements/grant

    Raises:
        MissingRightsError: a part of the catalogue would stay hidden.

    """
    cursor.execute("SHOW GRANTS")
    # A line may end in the account's password hash; no more than the start of it is kept.
    grants = [found for (line,) in cursor.fetchall() if (found := _GRANT.match(line))]
    held = [(set(found[1].split(", ")), name(found[2])) for found in grants]
    for scope, needed in NEEDED.items():
        target = scope or database
        own = set().union(*(rights for rights, on in held if on == "*" or matches(on, target)))
        lacking = [right for right in needed if not own & {right, "ALL PRIVILEGES"}]
        if lacking:
            user, _, host = account.rpartition("@")
            raise MissingRightsError(f"'{user}'@'{host}'", lacking, f"`{target}`.*")


def matches(pattern: str, database: str) -> bool:
    r"""Whether a grant on ``pattern`` covers a database: ``%`` and ``_`` are wild, ``\_`` not."""
    wild = {"%": ".*", "_": "."}
    pieces = re.findall(r"\\.|.", pattern, re.DOTALL)
    regex = "".join(wild.get(piece) or re.escape(piece[-1]) for piece in pieces)
    return re.fullmatch(regex, database, re.DOTALL) is not None


def printed(cursor: Cursor, database: str) -> list[Printed]:
    """Return what the server prints for every table, view, sequence and trigger.

    SHOW CREATE takes one object; a compound statement runs it for all of them in one request.

    Raises:
        UnreadableError: the server could not print an object.

    Source: https://mariadb.com/docs/server/reference/sql-statements/programmatic-compound-statements/begin-end

    """
    cursor.execute((QUERIES / "printed.sql").read_text())
    found: list[Printed] = []
    while True:
        for row in cursor.fetchall() if cursor.description else ():
            kind = str((cursor.description or [["?"]])[0][0]).lower()
            if kind == "failed":
                raise UnreadableError(f"{row[0]} of {database!r}", row[1], "repair or drop it")
            # A trigger's sql_mode stands before its text; the catalogue tells it as well.
            label, text, *more = (row[0], *row[2:5]) if kind == "trigger" else row
            found.append(Printed(kind, label, unqualified(text, database), tuple(more)))
        if not cursor.nextset():
            return found


def unqualified(text: str, database: str) -> str:
    """Return SQL without its own database's name, which says nothing about the schema."""
    own = re.escape(f"{quoted('mariadb', database)}.")
    spared = r"""'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*\""""
    pattern = rf"({spared})|{own}|(`(?:[^`]|``)*`)"
    return re.sub(pattern, lambda found: found[1] or found[2] or "", text, flags=re.DOTALL)
