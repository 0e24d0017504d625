"""What information_schema and SHOW CREATE TABLE tell of one column -> facts."""

import re
from typing import NamedTuple

from side_by_side.schema.facts import Key, Value
from side_by_side.schema.mariadb.objects import described
from side_by_side.schema.mariadb.text import describing, literal, words

#: The COMPRESSED attribute of a column is printed inside its type, as a version comment.
_COMPRESSED = re.compile(r"\s*/\*M?!\d* ?(COMPRESSED[^*]*?)\s*\*/")

#: What is printed of a column and told by a fact of its own. Each ``.`` stands for one word.
_CLAUSES: tuple[tuple[str, ...], ...] = (
    ("GENERATED", "ALWAYS", "AS", "ROW", "."),
    ("GENERATED", "ALWAYS", "AS", "."),
    ("CHARACTER", "SET", "."),
    ("COLLATE", "."),
    ("WITHOUT", "SYSTEM", "VERSIONING"),
    ("ON", "UPDATE", "."),
    ("NOT", "NULL"),
    ("NULL",),
    ("COMMENT", "."),
    ("CHECK", "."),
    ("AUTO_INCREMENT",),
    ("INVISIBLE",),
    ("VIRTUAL",),
    ("STORED",),
    ("PERSISTENT",),
)


class Catalogued(NamedTuple):
    """What information_schema tells; no statement prints the reference system of a geometry."""

    type: str
    null: bool
    default: str | None
    collation: str | None
    reference_system: int | None


def column_facts(place: tuple[str, ...], printed: str, catalogued: Catalogued) -> dict[Key, Value]:
    """Return the facts of one column.

    ``default`` is ``None`` where there is none or it is null: the server keeps no nullable column
    without a default.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-columns-table
    """
    compressed = _COMPRESSED.search(catalogued.type)
    tokens = _after_type(printed, catalogued.type)
    comment = describing(tokens, "COMMENT")
    return described(
        "column",
        place,
        type=_COMPRESSED.sub("", catalogued.type),
        null=catalogued.null,
        default=None if catalogued.default == "NULL" else catalogued.default,
        collation=catalogued.collation,
        reference_system=catalogued.reference_system,
        compressed=compressed[1] if compressed else None,
        on_update=describing(tokens, "ON", "UPDATE"),
        identity="auto_increment" if "AUTO_INCREMENT" in tokens else None,
        generated=_generated(tokens),
        invisible="INVISIBLE" in tokens,
        system_versioning="WITHOUT" not in tokens,
        comment=literal(comment) if comment else "",
        check=describing(tokens, "CHECK"),
        options=_others(tokens, catalogued.default),
    )


def _after_type(printed: str, column_type: str) -> list[str]:
    """Return the printed words behind the name and the type, which may be of many words."""
    rest = words(printed)[1:]
    type_words = words(column_type)
    length = len(type_words)
    return rest[length:] if rest[:length] == type_words else rest


def _generated(tokens: list[str]) -> str | None:
    """Return the expression with how it is kept, or which end of the row's period it is."""
    expression = describing(tokens, "GENERATED", "ALWAYS", "AS")
    if expression == "ROW":
        return f"ROW {describing(tokens, 'ALWAYS', 'AS', 'ROW')}"
    kept = "VIRTUAL" if "VIRTUAL" in tokens else "STORED"
    return expression and f"{expression} {kept}"


def _others(tokens: list[str], default: str | None) -> tuple[str, ...]:
    """Return the words that no other fact tells: attributes of engines and of types."""
    clauses = _CLAUSES
    if default is not None:
        clauses = (("DEFAULT", *words(default)), *_CLAUSES)
    rest = list(tokens)
    found: list[str] = []
    while rest:
        length = next((len(c) for c in clauses if _begins(rest, c)), 0)
        if not length:
            found.append(rest[0])
        rest = rest[length or 1 :]
    return tuple(found)


def _begins(tokens: list[str], clause: tuple[str, ...]) -> bool:
    return len(tokens) >= len(clause) and all(
        pattern in (".", token) for pattern, token in zip(clause, tokens, strict=False)
    )
