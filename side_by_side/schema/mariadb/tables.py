"""Tables and indexes as SHOW CREATE TABLE prints them -> facts.

The server keeps more about a table than information_schema contains (periods, WITHOUT OVERLAPS,
index and partition options, CHECKs in their place), and mariadb-dump prints exactly this text. So
the text decides: what is printed differently is another fact, ``USING BTREE`` included, because
the default method depends on the engine. What is never printed, such as ``ASC`` or ``ON DELETE
RESTRICT``, cannot differ; ``NO ACTION`` is printed, and is the same as ``RESTRICT``.

In a default or a label of an enum the server prints ``?`` for a character beyond the basic plane,
in a dump too, so two such columns cannot be distinguished.

Left out: the AUTO_INCREMENT counter, which is data; the password in a CONNECTION; and the order in
which the indexes and the CHECKs of a table are printed, also in a dump. It depends only on the time
of their creation: an index that is dropped and created again moves to the end.

A unique constraint and a unique index are the same thing in MariaDB: ``unique``.

Source: https://mariadb.com/docs/server/reference/sql-statements/data-definition/create/create-table
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from side_by_side.schema.facts import Facts, Key, Listing, Value, object_facts
from side_by_side.schema.mariadb.columns import CatalogueColumn, column_facts
from side_by_side.schema.mariadb.partitions import partition_facts
from side_by_side.sql.quoting import unquote_name, unquote_string
from side_by_side.sql.tokens import split_at_spaces, split_group, unquote_names, word_after

#: Options with a fact of their own, implied by the collation, or not part of the schema.
_KNOWN_OPTIONS = {"DEFAULT CHARSET", "COLLATE", "ENGINE", "ROW_FORMAT", "COMMENT", "AUTO_INCREMENT"}

_INDEX = re.compile(r"(?:(PRIMARY|UNIQUE|FULLTEXT|SPATIAL|VECTOR) )?KEY[ (]")

_NAME = re.compile(r"`(?:[^`]|``)*`")

_PASSWORD = re.compile(r"(?<=^CONNECTION=)('[a-z]+://[^:@/]*:).*@", re.DOTALL)

#: The same in the spelling of Spider.
_SPIDER = re.compile(
    r"(?<=\bpassword)(\s*)(\"[^\"]*\"|\\'.*?\\'|''.*?'')", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Parts:
    """The parts of a printed table: in the parentheses, after them, and at the end."""

    elements: list[str]
    options: list[str]
    partitioning: list[str]


def table_facts(
    table: str, text: str, collation: str | None, columns: Mapping[str, CatalogueColumn]
) -> dict[Key, Value]:
    """Return the facts of one table and of everything inside it.

    ``columns`` are the columns in information_schema by their names.
    """
    parts = _parts(text)
    options = dict(_options(parts.options))
    unknown = tuple(element for element in parts.elements if not _is_known(element))
    names = (_first_name(element) for element in parts.elements if element.startswith("`"))
    facts = object_facts(
        "table",
        (table,),
        collation=collation,
        engine=options.get("ENGINE"),
        row_format=options.get("ROW_FORMAT"),
        comment=unquote_string(options.get("COMMENT", "''")),
        system_versioning="WITH SYSTEM VERSIONING" in options,
        options=_other_options(options) + unknown,
        columns=Listing(names),
    )
    facts.update(partition_facts(table, parts.partitioning))
    for element in parts.elements:
        facts.update(_element_facts(table, element, _column_of(element, columns)))
    return facts


def _column_of(element: str, columns: Mapping[str, CatalogueColumn]) -> CatalogueColumn | None:
    return columns[_first_name(element)] if element.startswith("`") else None


def _first_name(element: str) -> str:
    name = _NAME.match(element)
    return unquote_name(name[0] if name else split_at_spaces(element)[0])


# Two databases that are compared share most tables.
@cache
def _parts(text: str) -> Parts:
    """Split ``CREATE TABLE name (elements) options PARTITION BY ...``."""
    tokens = split_at_spaces(text)
    rest = tokens[4:]
    end = rest.index("PARTITION") if "PARTITION" in rest else len(rest)
    return Parts(split_group(tokens[3]), rest[:end], rest[end:])


def _options(tokens: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each table option: ``DATA DIRECTORY='/x'`` takes two words, versioning takes three."""
    pending: list[str] = []
    for word in tokens:
        pending.append(word)
        if word == "VERSIONING" or re.match(r"[^'(]*=", word):
            option, _, value = " ".join(pending).partition("=")
            yield option, value
            pending = []
    if pending:
        yield " ".join(pending), ""


def _other_options(options: Mapping[str, str]) -> tuple[str, ...]:
    """Return the options without a fact of their own, sorted, as their order has no meaning."""
    known = _KNOWN_OPTIONS | {"WITH SYSTEM VERSIONING"}
    lines = (
        f"{unquote_names(key, 'mariadb')}={value}"
        for key, value in options.items()
        if key not in known
    )
    return tuple(sorted(_without_password(option) for option in lines))


def _without_password(option: str) -> str:
    if not option.startswith("CONNECTION="):
        return option
    return _SPIDER.sub(r"\1***", _PASSWORD.sub(r"\1***@", option))


def _is_known(element: str) -> bool:
    return element.startswith(("`", "CONSTRAINT ", "PERIOD ")) or _is_index(element)


@cache
def _element_facts(table: str, element: str, column: CatalogueColumn | None) -> Facts:
    """Return the facts of an element; two databases that are compared share most elements."""
    if column is not None:
        return column_facts((table, _first_name(element)), element, column)
    if _is_index(element):
        return index_facts(table, element)
    tokens = split_at_spaces(element)
    if tokens[0] == "PERIOD":
        return object_facts("period", (table, unquote_name(tokens[2])), columns=_names(tokens[3]))
    if tokens[0] == "CONSTRAINT" and tokens[2] == "CHECK":
        return object_facts(
            "check", (table, unquote_name(tokens[1])), expression=" ".join(tokens[3:])
        )
    if tokens[0] == "CONSTRAINT":
        return _foreign_key_facts(table, tokens)
    return {}


def _names(group: str) -> tuple[str, ...]:
    """Return the names listed in one parenthesised group."""
    return tuple(unquote_name(item) for item in split_group(group))


def _foreign_key_facts(table: str, tokens: list[str]) -> Facts:
    """Return the facts of a foreign key; an action that is not printed is NO ACTION.

    Source: https://mariadb.com/docs/server/ha-and-performance/optimization-and-tuning/optimization-and-indexes/foreign-keys
    """
    actions = {f"on_{event.lower()}": _action(tokens, event) for event in ("DELETE", "UPDATE")}
    target = tokens.index("REFERENCES")
    return object_facts(
        "foreign_key",
        (table, unquote_name(tokens[1])),
        columns=_names(tokens[4]),
        references=unquote_names(tokens[target + 1], "mariadb"),
        referenced_columns=_names(tokens[target + 2]),
        **actions,
    )


def _action(tokens: list[str], event: str) -> str:
    """Return the printed action; ``SET`` is the first of two words."""
    first = word_after(tokens, "ON", event) or "NO"
    if first == "SET":
        return f"set {word_after(tokens, 'ON', event, first)}".lower()
    return "no action" if first in {"NO", "RESTRICT"} else first.lower()


def _is_index(element: str) -> bool:
    """Whether a printed element of a table is an index, the primary key included."""
    return _INDEX.match(element) is not None


def index_facts(table: str, element: str) -> dict[Key, Value]:
    """Return the facts of an index; each of its keys with its prefix length and its direction.

    Source: https://mariadb.com/docs/server/reference/sql-statements/data-definition/create/create-index
    """
    tokens = split_at_spaces(element)
    special = "" if tokens[0] == "KEY" else tokens.pop(0)
    label = "PRIMARY" if special == "PRIMARY" else unquote_name(tokens.pop(1))
    keys, rest = (
        tuple(unquote_names(item, "mariadb") for item in split_group(tokens[1])),
        tokens[2:],
    )
    kind, listed = {
        "PRIMARY": ("primary_key", "columns"),
        "UNIQUE": ("unique", "columns"),
    }.get(special, ("index", "keys"))
    method = special if kind == "index" and special else word_after(rest, "USING")
    comment = word_after(rest, "COMMENT")
    facts = object_facts(
        kind,
        (table, label),
        method=method.lower() if method else "default",
        comment=unquote_string(comment) if comment else "",
        options=_index_options(rest),
    )
    facts[Key(kind, (table, label), listed)] = keys
    if kind != "primary_key":
        facts[Key(kind, (table, label), "ignored")] = "IGNORED" in rest
    return facts


def _index_options(rest: list[str]) -> tuple[str, ...]:
    """Return the printed words without a fact of their own, such as a parser or a block size."""
    options: list[str] = []
    skipped = 0
    for word in rest:
        if skipped:
            skipped -= 1
        elif word in {"USING", "COMMENT"}:
            skipped = 1
        elif word != "IGNORED":
            options.append(unquote_names(word, "mariadb"))
    return tuple(options)
