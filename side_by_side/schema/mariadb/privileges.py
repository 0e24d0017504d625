"""Who may do what in a database: rows of the catalogue -> facts. Passwords are never read."""

from collections import defaultdict
from collections.abc import Iterable

from side_by_side.schema.facts import Key, Value
from side_by_side.schema.mariadb.catalogue import Row, matches
from side_by_side.schema.mariadb.objects import described

GRANT_OPTION = "GRANT OPTION"


def privilege_facts(rows: Iterable[Row], database: str) -> dict[Key, Value]:
    """Return one object for each account and each thing on which it was granted something.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-schema_privileges-table
    """
    held: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for kind, name, column, grantee, privilege, grantable in rows:
        if kind == "database" and not matches(name, database):
            continue
        place = _place(kind, name, column, grantee)
        held[f"{kind}_privilege", place] |= _granted(privilege, grantable)
    facts: dict[Key, Value] = {}
    for (kind, place), privileges in held.items():
        facts |= described(kind, place, privileges=tuple(sorted(privileges)))
    return facts


def _place(kind: str, name: str, column: str, grantee: str) -> tuple[str, ...]:
    """Return where a privilege is; only what lies in a table starts with a name of the schema."""
    if kind == "database":
        return (grantee,)
    if kind in {"table", "column"}:
        return tuple(part for part in (name, column, grantee) if part)
    return (grantee, name)


def _granted(privilege: str, grantable: str) -> set[str]:
    """Return the single privileges; those on a routine come as one list, GRANT among them."""
    granted = {GRANT_OPTION if part == "GRANT" else part for part in privilege.split(",")}
    return (granted - {"USAGE"}) | ({GRANT_OPTION} if grantable == "YES" else set())
