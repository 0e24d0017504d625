"""One column in information_schema and in SHOW CREATE TABLE -> facts."""

import re
from typing import NamedTuple

from side_by_side.schema.facts import Key, Value, object_facts
from side_by_side.sql.quoting import unquote_string
from side_by_side.sql.tokens import split_at_spaces, word_after

#: The COMPRESSED attribute of a column is printed inside its type, as a version comment.
_COMPRESSED = re.compile(r"\s*/\*M?!\d* ?(COMPRESSED[^*]*?)\s*\*/")

#: The printed clauses with a fact of their own. Each ``.`` stands for one word.
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


class CatalogueColumn(NamedTuple):
    """A column in information_schema; no statement prints a geometry's reference system."""

    type: str
    null: bool
    default: str | None
    collation: str | None
    reference_system: int | None


def column_facts(place: tuple[str, ...], printed: str, column: CatalogueColumn) -> dict[Key, Value]:
    """Return the facts of one column.

    ``default`` is ``None`` where there is none or it is null: to the server, every nullable column
    has a default.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-columns-table
    """
    compressed = _COMPRESSED.search(column.type)
    tokens = _after_type(printed, column.type)
    comment = word_after(tokens, "COMMENT")
    return object_facts(
        "column",
        place,
        type=_COMPRESSED.sub("", column.type),
        null=column.null,
        default=None if column.default == "NULL" else column.default,
        collation=column.collation,
        reference_system=column.reference_system,
        compressed=compressed[1] if compressed else None,
        on_update=word_after(tokens, "ON", "UPDATE"),
        identity="auto_increment" if "AUTO_INCREMENT" in tokens else None,
        generated=_generated(tokens),
        invisible="INVISIBLE" in tokens,
        system_versioning="WITHOUT" not in tokens,
        comment=unquote_string(comment) if comment else "",
        check=word_after(tokens, "CHECK"),
        options=_other_options(tokens, column.default),
    )


def _after_type(printed: str, column_type: str) -> list[str]:
    """Return the printed words after the name and the type, which may have many words."""
    rest = split_at_spaces(printed)[1:]
    type_words = split_at_spaces(column_type)
    length = len(type_words)
    return rest[length:] if rest[:length] == type_words else rest


def _generated(tokens: list[str]) -> str | None:
    """Return the expression and VIRTUAL or STORED, or which end of the row's period it is."""
    expression = word_after(tokens, "GENERATED", "ALWAYS", "AS")
    if expression == "ROW":
        return f"ROW {word_after(tokens, 'ALWAYS', 'AS', 'ROW')}"
    storage = "VIRTUAL" if "VIRTUAL" in tokens else "STORED"
    return expression and f"{expression} {storage}"


def _other_options(tokens: list[str], default: str | None) -> tuple[str, ...]:
    """Return the words without a fact of their own: attributes of engines and of types."""
    clauses = _CLAUSES
    if default is not None:
        clauses = (("DEFAULT", *split_at_spaces(default)), *_CLAUSES)
    rest = list(tokens)
    options: list[str] = []
    while rest:
        length = next((len(clause) for clause in clauses if _begins(rest, clause)), 0)
        if not length:
            options.append(rest[0])
        rest = rest[length or 1 :]
    return tuple(options)


def _begins(tokens: list[str], clause: tuple[str, ...]) -> bool:
    return len(tokens) >= len(clause) and all(
        pattern in (".", token) for pattern, token in zip(clause, tokens, strict=False)
    )
