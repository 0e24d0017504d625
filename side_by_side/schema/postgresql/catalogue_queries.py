"""The catalogue queries: one ``.sql`` file a kind of object, written for PostgreSQL 14 to 18.

Most kinds of object are in few databases. Where a file begins with ``-- Only where there is:``, its
query is sent only if the catalogue has such a row; ``ours.oids`` are the schemas that ``{ours}``
lets pass. The condition follows from the query's own, so that it leaves out nothing.

What many of them share stands in braces, ``{name: n.nspname, c.relname}``; each such phrase is a
function of this module's ``PHRASES``. ``{18: a | b}`` is ``a`` from PostgreSQL 18 on and ``b``
before.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

#: The oldest server whose catalogue is known here.
OLDEST = 14

_FOLDER = Path(__file__).parent / "queries"
_PHRASE = re.compile(r"\{([^{}]*)\}")
_ONLY_WHERE = re.compile(r"-- Only where there is: (.*)\n")
_CHOICE = re.compile(r"(\d+): (.*?)\s\|\s(.*)", re.DOTALL)

#: The longest name that the server keeps, in bytes.
_LONGEST_NAME = 63


class Query(NamedTuple):
    """A query, and the rows without which it gives none; empty where it is always sent."""

    sql: bytes
    only_where: str


@cache
def queries(version: int, *, sees_connections: bool) -> tuple[Query, ...]:
    """Return one query a kind of object for a server of this major version, ordered by kind.

    ``sees_connections`` is whether the role may read the connection strings of subscriptions.
    """
    connections = "s.subconninfo" if sees_connections else "NULL::text"
    found = []
    for file in sorted(_FOLDER.glob("*.sql")):
        text = file.read_text().replace("{conninfo}", connections)
        condition = _ONLY_WHERE.match(text)
        found.append(
            Query(written_out(text, version).encode(), condition.group(1) if condition else "")
        )
    return tuple(found)


@cache
def presence(conditions: tuple[str, ...]) -> bytes:
    """Return the query whose one row is which conditions hold; an empty condition always does."""
    columns = ", ".join(f"EXISTS (SELECT FROM {each})" if each else "true" for each in conditions)
    ours = _ours("n")
    return (
        f"SELECT {columns} FROM"  # noqa: S608 - made of this package's own texts
        f" (SELECT array_agg(n.oid) AS oids FROM pg_namespace n WHERE {ours}) ours"
    ).encode()


def written_out(query: str, version: int) -> str:
    """Return a query with every phrase replaced by its SQL for a major version, innermost first."""
    while _PHRASE.search(query):
        query = _PHRASE.sub(lambda phrase: _sql(phrase.group(1), version), query)
    return query


def _sql(phrase: str, version: int) -> str:
    choice = _CHOICE.fullmatch(phrase)
    if choice is not None:
        since, newer, older = choice.groups()
        return newer if version >= int(since) else older
    name, _, arguments = phrase.partition(": ")
    return PHRASES[name](*arguments.split(", ", _MOST_ARGUMENTS.get(name, -1)) if arguments else ())


def _name(schema: str, name: str) -> str:
    """Write an object's place: the schema only where it is not public, quotes only if needed."""
    return (
        f"(CASE WHEN {schema} = 'public' THEN '' ELSE {_quoted(schema)} || '.' END"
        f" || {_quoted(name)})"
    )


def _quoted(name: str) -> str:
    return f"""CASE WHEN {name} ~ '[."]' THEN quote_ident({name}) ELSE {name}::text END"""


def _ours(namespace: str) -> str:
    """Leave out the schemas that come with every server, those of other sessions included."""
    name = f"{namespace}.nspname"
    return f"({name} !~ '^pg_' AND {name} <> 'information_schema')"


def _free(catalogue: str, oid: str) -> str:
    """Leave out what belongs to an extension."""
    return (
        "NOT EXISTS (SELECT FROM pg_depend member WHERE member.deptype = 'e'"
        f" AND member.classid = '{catalogue}'::regclass AND member.objid = {oid})"
    )


def _acl(acl: str, kind: str, owner: str, name: str = "privileges") -> str:
    """Give the owner, the access control list and the one that stands for a missing one."""
    return (
        f"CASE WHEN {acl} IS NOT NULL THEN json_build_array(pg_get_userbyid({owner}),"
        f' {acl}::text[], acldefault({kind}, {owner})::text[])::text END AS "{name}:acl"'
    )


def _optional_acl(acl: str, kind: str, owner: str, name: str = "privileges") -> str:
    return _acl(acl, kind, owner, f"{name}?")


def _routine(oid: str) -> str:
    return f"nullif({oid}::oid, 0)::regprocedure::text"


def _made(first: str, second: str, label: str) -> str:
    """Write the name that the server makes for what is not named, shortened as it shortens."""
    parts = [first] if second == "''" else [first, second]
    room = _LONGEST_NAME - len(label.strip("'")) - len(parts)
    if len(parts) == 1:
        return f"(left({first}, {room}) || '_' || {label})"
    taken = f"least(length({second}), greatest({room // 2}, {room} - length({first})))"
    return f"(left({first}, {room} - {taken}) || '_' || left({second}, {taken}) || '_' || {label})"


def _attribute_options(attribute: str) -> str:
    """Leave out ``pg_attver``, which is when the column was made and no option.

    Debian's PostgreSQL 15.20 was seen to write the position of its log under this name into every
    new column. SET and RESET do not change it, and ``pg_dump`` leaves it out.
    """
    return (
        "ARRAY(SELECT option"  # noqa: S608 - made of this package's own texts
        f" FROM unnest({attribute}.attoptions) option WHERE option !~ '^pg_attver=')"
    )


def _cases(value: str, words: dict[str, str]) -> str:
    whens = " ".join(f"WHEN '{letter}' THEN '{word}'" for letter, word in words.items())
    return f"CASE {value} {whens} END"


_ACTIONS = {
    "a": "no action",
    "r": "restrict",
    "c": "cascade",
    "n": "set null",
    "d": "set default",
}
_ENABLED = {"O": "origin", "D": "disabled", "R": "replica", "A": "always"}
_VOLATILITY = {"i": "immutable", "s": "stable", "v": "volatile"}
_PARALLEL = {"s": "safe", "r": "restricted", "u": "unsafe"}
_MODIFY = {"r": "read only", "s": "shareable", "w": "read write"}


def _deferrable(constraint: str) -> str:
    return (
        f"CASE WHEN NOT {constraint}.condeferrable THEN 'not deferrable'"
        f" WHEN {constraint}.condeferred THEN 'initially deferred' ELSE 'initially immediate' END"
    )


def _trigger_states() -> str:
    """Give the constraints whose own triggers are not as enabled as the server makes them."""
    return (
        "SELECT tgconstraint,"  # noqa: S608 - made of this package's own texts
        " array_agg(DISTINCT 'on ' || tgrelid::regclass || ': '"
        f" || {_cases('tgenabled', _ENABLED)}) AS states FROM pg_trigger"
        " WHERE tgconstraint <> 0 AND tgisinternal AND tgenabled <> 'O' GROUP BY tgconstraint"
    )


def _member_of(catalogue: str, oid: str) -> str:
    """Write which operator class needs a member of an operator family; loose ones need none."""
    return (
        "(SELECT"  # noqa: S608 - made of this package's own texts
        " coalesce(max(' in ' || class.opcname), '') FROM pg_depend part"
        " JOIN pg_opclass class ON class.oid = part.refobjid"
        f" WHERE part.classid = '{catalogue}'::regclass AND part.objid = {oid}"
        " AND part.refclassid = 'pg_opclass'::regclass)"
    )


#: Phrases whose last argument may hold commas.
_MOST_ARGUMENTS = {"name": 1}

PHRASES: dict[str, Callable[..., str]] = {
    "acl": _acl,
    "acl?": _optional_acl,
    "action": lambda value: _cases(value, _ACTIONS),
    "attribute options": _attribute_options,
    "deferrable": _deferrable,
    "enabled": lambda value: _cases(value, _ENABLED),
    "free": _free,
    "made": _made,
    "member of": _member_of,
    "modify": lambda value: _cases(value, _MODIFY),
    "name": _name,
    "ours": _ours,
    "parallel": lambda function: _cases(f"{function}.proparallel", _PARALLEL),
    "routine": _routine,
    "trigger states": _trigger_states,
    "volatility": lambda function: _cases(f"{function}.provolatile", _VOLATILITY),
}
