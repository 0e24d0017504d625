"""What SHOW CREATE TABLE prints of one index -> facts.

A unique constraint and a unique index are one thing here: ``unique``.
"""

import re

from side_by_side.schema.facts import Key, Value
from side_by_side.schema.mariadb.objects import described
from side_by_side.schema.mariadb.text import describing, items, literal, name, plain, words

_INDEX = re.compile(r"(?:(PRIMARY|UNIQUE|FULLTEXT|SPATIAL|VECTOR) )?KEY[ (]")


def is_index(element: str) -> bool:
    """Whether a printed element of a table is an index, the primary key included."""
    return _INDEX.match(element) is not None


def index_facts(table: str, element: str) -> dict[Key, Value]:
    """Return the facts of an index; each of its keys with its prefix length and its direction.

    Source: https://mariadb.com/docs/server/reference/sql-statements/data-definition/create/create-index
    """
    tokens = words(element)
    special = "" if tokens[0] == "KEY" else tokens.pop(0)
    label = "PRIMARY" if special == "PRIMARY" else name(tokens.pop(1))
    keys, rest = tuple(plain(item) for item in items(tokens[1])), tokens[2:]
    kind, listed = {
        "PRIMARY": ("primary_key", "columns"),
        "UNIQUE": ("unique", "columns"),
    }.get(special, ("index", "keys"))
    method = special if kind == "index" and special else describing(rest, "USING")
    comment = describing(rest, "COMMENT")
    facts = described(
        kind,
        (table, label),
        method=method.lower() if method else "default",
        comment=literal(comment) if comment else "",
        options=_others(rest),
    )
    facts[Key(kind, (table, label), listed)] = keys
    if kind != "primary_key":
        facts[Key(kind, (table, label), "ignored")] = "IGNORED" in rest
    return facts


def _others(rest: list[str]) -> tuple[str, ...]:
    """Return the printed words that no other fact tells, such as a parser or a block size."""
    found: list[str] = []
    skipped = 0
    for word in rest:
        if skipped:
            skipped -= 1
        elif word in {"USING", "COMMENT"}:
            skipped = 1
        elif word != "IGNORED":
            found.append(plain(word))
    return tuple(found)
