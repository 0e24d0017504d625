"""The catalogue queries: one ``.sql`` file per kind of object, for PostgreSQL 14 to 18.

Most kinds of object are rare. Where a file begins with ``-- Only where there is:``, its query is
sent only if the catalogue has such a row; ``ours.oids`` are the schemas that ``{ours}`` accepts.
The query implies the condition, so that no row is lost.

Parts that many queries share are in braces, ``{name: n.nspname, c.relname}``; each such phrase is a
function in ``PHRASES``. ``{18: a | b}`` is ``a`` from PostgreSQL 18 on and ``b`` before.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

#: The oldest supported server.
OLDEST = 14

_FOLDER = Path(__file__).parent / "queries"
_PHRASE = re.compile(r"\{([^{}]*)\}")
_ONLY_WHERE = re.compile(r"-- Only where there is: (.*)\n")
_CHOICE = re.compile(r"(\d+): (.*?)\s\|\s(.*)", re.DOTALL)

#: The longest name that the server keeps, in bytes.
_LONGEST_NAME = 63


class Query(NamedTuple):
    """A query and its condition, the rows that it needs; empty if it is always sent."""

    sql: bytes
    only_where: str


@cache
def queries(version: int, *, sees_connections: bool) -> tuple[Query, ...]:
    """Return one query per kind of object for a server of this major version, ordered by kind.

    ``sees_connections`` is whether the role may read the connection strings of subscriptions.
    """
    connections = "s.subconninfo" if sees_connections else "NULL::text"
    result = []
    for file in sorted(_FOLDER.glob("*.sql")):
        text = file.read_text().replace("{conninfo}", connections)
        condition = _ONLY_WHERE.match(text)
        result.append(
            Query(expand_phrases(text, version).encode(), condition.group(1) if condition else "")
        )
    return tuple(result)


@cache
def presence(conditions: tuple[str, ...]) -> bytes:
    """Return a query of one row: which conditions are true; an empty condition always is."""
    columns = ", ".join(
        f"EXISTS (SELECT FROM {condition})" if condition else "true" for condition in conditions
    )
    ours = _ours("n")
    return (
        f"SELECT {columns} FROM"  # noqa: S608 - made of constants of this package
        f" (SELECT array_agg(n.oid) AS oids FROM pg_namespace n WHERE {ours}) ours"
    ).encode()


def expand_phrases(query: str, version: int) -> str:
    """Return a query with each phrase replaced by its SQL for a major version, innermost first."""
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
    """Return an object's name: with its schema unless it is public, with quotes if needed."""
    return (
        f"(CASE WHEN {schema} = 'public' THEN '' ELSE {_quote(schema)} || '.' END"
        f" || {_quote(name)})"
    )


def _quote(name: str) -> str:
    return f"""CASE WHEN {name} ~ '[."]' THEN quote_ident({name}) ELSE {name}::text END"""


def _ours(namespace: str) -> str:
    """Exclude the schemas that come with the server, and those of other sessions."""
    name = f"{namespace}.nspname"
    return f"({name} !~ '^pg_' AND {name} <> 'information_schema')"


def _free(catalogue: str, oid: str) -> str:
    """Exclude objects that belong to an extension."""
    return (
        "NOT EXISTS (SELECT FROM pg_depend member WHERE member.deptype = 'e'"
        f" AND member.classid = '{catalogue}'::regclass AND member.objid = {oid})"
    )


def _acl(acl: str, kind: str, owner: str, name: str = "privileges") -> str:
    """Select the owner, the access control list and the default list."""
    return (
        f"CASE WHEN {acl} IS NOT NULL THEN json_build_array(pg_get_userbyid({owner}),"
        f' {acl}::text[], acldefault({kind}, {owner})::text[])::text END AS "{name}:acl"'
    )


def _optional_acl(acl: str, kind: str, owner: str, name: str = "privileges") -> str:
    return _acl(acl, kind, owner, f"{name}?")


def _routine(oid: str) -> str:
    return f"nullif({oid}::oid, 0)::regprocedure::text"


def _generated_name(first: str, second: str, label: str) -> str:
    """Return the name that the server generates for an unnamed object, with its truncation."""
    parts = [first] if second == "''" else [first, second]
    room = _LONGEST_NAME - len(label.strip("'")) - len(parts)
    if len(parts) == 1:
        return f"(left({first}, {room}) || '_' || {label})"
    taken = f"least(length({second}), greatest({room // 2}, {room} - length({first})))"
    return f"(left({first}, {room} - {taken}) || '_' || left({second}, {taken}) || '_' || {label})"


def _attribute_options(attribute: str) -> str:
    """Exclude ``pg_attver``, which is the creation time of the column and not an option.

    Debian's PostgreSQL 15.20 writes the position of its log under this name into each new column.
    SET and RESET do not change it, and ``pg_dump`` leaves it out.
    """
    return (
        "ARRAY(SELECT option"  # noqa: S608 - made of constants of this package
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
    """Select the constraints whose internal triggers are not enabled as they are by default."""
    return (
        "SELECT tgconstraint,"  # noqa: S608 - made of constants of this package
        " array_agg(DISTINCT 'on ' || tgrelid::regclass || ': '"
        f" || {_cases('tgenabled', _ENABLED)}) AS states FROM pg_trigger"
        " WHERE tgconstraint <> 0 AND tgisinternal AND tgenabled <> 'O' GROUP BY tgconstraint"
    )


def _member_of(catalogue: str, oid: str) -> str:
    """Select the operator class that needs a member of an operator family, if there is one."""
    return (
        "(SELECT"  # noqa: S608 - made of constants of this package
        " coalesce(max(' in ' || class.opcname), '') FROM pg_depend part"
        " JOIN pg_opclass class ON class.oid = part.refobjid"
        f" WHERE part.classid = '{catalogue}'::regclass AND part.objid = {oid}"
        " AND part.refclassid = 'pg_opclass'::regclass)"
    )


#: Phrases whose last argument may contain commas.
_MOST_ARGUMENTS = {"name": 1}

PHRASES: dict[str, Callable[..., str]] = {
    "acl": _acl,
    "acl?": _optional_acl,
    "action": lambda value: _cases(value, _ACTIONS),
    "attribute options": _attribute_options,
    "deferrable": _deferrable,
    "enabled": lambda value: _cases(value, _ENABLED),
    "free": _free,
    "generated name": _generated_name,
    "member of": _member_of,
    "modify": lambda value: _cases(value, _MODIFY),
    "name": _name,
    "ours": _ours,
    "parallel": lambda function: _cases(f"{function}.proparallel", _PARALLEL),
    "routine": _routine,
    "trigger states": _trigger_states,
    "volatility": lambda function: _cases(f"{function}.provolatile", _VOLATILITY),
}
