"""The rights that reading needs, and who may do what in a database -> facts.

Passwords are never read.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from side_by_side.databases.dbapi import Cursor, Row
from side_by_side.schema.facts import Key, Value, object_facts
from side_by_side.schema.mariadb.catalogue import UnreadableError
from side_by_side.sql.quoting import unquote_name

#: The rights that show everything in the database itself, and all privileges on it.
NEEDED = {"": ("SELECT", "SHOW VIEW", "TRIGGER", "EVENT"), "mysql": ("SELECT",)}

_GRANT = re.compile(r"GRANT ([A-Z, ]+) ON (\*|`(?:[^`]|``)*`)\.\* TO ")
_GRANT_OPTION = "GRANT OPTION"


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


def check_rights(cursor: Cursor, database: str, account: str) -> None:
    """Raise if the account may not see the whole catalogue.

    For what an account may not see, the server returns fewer rows and no error, so the account's
    own rights, with those of its roles, are checked first.

    Source: https://mariadb.com/docs/server/reference/sql-statements/account-management-sql-statements/grant

    Raises:
        MissingRightsError: a part of the catalogue would stay hidden.

    """
    cursor.execute("SHOW GRANTS")
    # A line may end in the account's password hash; only its start is kept.
    grants = [grant for (line,) in cursor.fetchall() if (grant := _GRANT.match(line))]
    held = [(set(grant[1].split(", ")), unquote_name(grant[2])) for grant in grants]
    for schema, needed in NEEDED.items():
        target = schema or database
        granted = set().union(
            *(rights for rights, scope in held if scope == "*" or covers(scope, target))
        )
        lacking = [right for right in needed if not granted & {right, "ALL PRIVILEGES"}]
        if lacking:
            user, _, host = account.rpartition("@")
            raise MissingRightsError(f"'{user}'@'{host}'", lacking, f"`{target}`.*")


def covers(pattern: str, database: str) -> bool:
    r"""Whether a grant on ``pattern`` covers a database: ``%`` and ``_`` are wild, ``\_`` not."""
    wild = {"%": ".*", "_": "."}
    pieces = re.findall(r"\\.|.", pattern, re.DOTALL)
    regex = "".join(wild.get(piece) or re.escape(piece[-1]) for piece in pieces)
    return re.fullmatch(regex, database, re.DOTALL) is not None


def privilege_facts(rows: Iterable[Row], database: str) -> dict[Key, Value]:
    """Return the facts of one object for each account and each thing that it has privileges on.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-schema_privileges-table
    """
    held: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for kind, name, column, grantee, privilege, grantable in rows:
        if kind == "database" and not covers(name, database):
            continue
        place = _place(kind, name, column, grantee)
        held[f"{kind}_privilege", place] |= _granted(privilege, grantable)
    facts: dict[Key, Value] = {}
    for (kind, place), privileges in held.items():
        facts |= object_facts(kind, place, privileges=tuple(sorted(privileges)))
    return facts


def _place(kind: str, name: str, column: str, grantee: str) -> tuple[str, ...]:
    """Return the place of a privilege; only one within a table starts with the table's name."""
    if kind == "database":
        return (grantee,)
    if kind in {"table", "column"}:
        return tuple(part for part in (name, column, grantee) if part)
    return (grantee, name)


def _granted(privilege: str, grantable: str) -> set[str]:
    """Return the single privileges; those on a routine come as one list, GRANT among them."""
    granted = {_GRANT_OPTION if part == "GRANT" else part for part in privilege.split(",")}
    return (granted - {"USAGE"}) | ({_GRANT_OPTION} if grantable == "YES" else set())
