"""What SHOW CREATE TABLE prints -> facts.

The server keeps more about a table than information_schema tells (periods, WITHOUT OVERLAPS, index
and partition options, CHECKs in their place), and mariadb-dump prints exactly this text. So the
text decides: what is printed in another way is another fact, ``USING BTREE`` included, because
which method is the default depends on the engine. What is never printed, such as ``ASC`` or ``ON
DELETE RESTRICT``, cannot differ; ``NO ACTION`` is printed, and is the same as ``RESTRICT``.

In a default or a label of an enum the server itself prints ``?`` for a character beyond the basic
plane, in a dump too: two such columns cannot be told apart.

Left out: the AUTO_INCREMENT counter, which is data; the password in a CONNECTION; and the order in
which the indexes and the CHECKs of a table are printed, also in a dump. Only the time of their
making decides on it: an index dropped and made anew moves to the end, with no other effect.

Source: https://mariadb.com/docs/server/reference/sql-statements/data-definition/create/create-table
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from side_by_side.schema.facts import Facts, Key, Listing, Value
from side_by_side.schema.mariadb.columns import Catalogued, column_facts
from side_by_side.schema.mariadb.indexes import index_facts, is_index
from side_by_side.schema.mariadb.objects import described
from side_by_side.schema.mariadb.partitions import partition_facts
from side_by_side.schema.mariadb.text import describing, items, literal, name, names, plain, words

#: Told by the collation, by a fact of its own, or no part of the schema.
TOLD = {"DEFAULT CHARSET", "COLLATE", "ENGINE", "ROW_FORMAT", "COMMENT", "AUTO_INCREMENT"}

_PASSWORD = re.compile(r"(?<=^CONNECTION=)('[a-z]+://[^:@/]*:).*@", re.DOTALL)

#: The same as Spider writes it.
_SPIDER = re.compile(
    r"(?<=\bpassword)(\s*)(\"[^\"]*\"|\\'.*?\\'|''.*?'')", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Parts:
    """A printed table taken apart: what stands in the parentheses, after them, and at the end."""

    elements: list[str]
    options: list[str]
    partitioning: list[str]


def table_facts(
    table: str, text: str, collation: str | None, columns: Mapping[str, Catalogued]
) -> dict[Key, Value]:
    """Return the facts of one table and of all that lies inside it.

    ``columns`` is what information_schema tells of each column by its name.
    """
    parts = _parts(text)
    options = dict(_options(parts.options))
    others = tuple(e for e in parts.elements if not _is_known(e))
    facts = described(
        "table",
        (table,),
        collation=collation,
        engine=options.get("ENGINE"),
        row_format=options.get("ROW_FORMAT"),
        comment=literal(options.get("COMMENT", "''")),
        system_versioning="WITH SYSTEM VERSIONING" in options,
        options=_other_options(options) + others,
        columns=Listing(name(words(e)[0]) for e in parts.elements if e.startswith("`")),
    )
    facts.update(partition_facts(table, parts.partitioning))
    for element in parts.elements:
        facts.update(_element_facts(table, element, columns))
    return facts


def _parts(text: str) -> Parts:
    """Split ``CREATE TABLE name (elements) options PARTITION BY ...``."""
    tokens = words(text)
    rest = tokens[4:]
    end = rest.index("PARTITION") if "PARTITION" in rest else len(rest)
    return Parts(items(tokens[3]), rest[:end], rest[end:])


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
    """Return the options without a fact of their own, in one order: theirs has no meaning."""
    told = TOLD | {"WITH SYSTEM VERSIONING"}
    others = (f"{plain(key)}={value}" for key, value in options.items() if key not in told)
    return tuple(sorted(_without_password(option) for option in others))


def _without_password(option: str) -> str:
    if not option.startswith("CONNECTION="):
        return option
    return _SPIDER.sub(r"\1***", _PASSWORD.sub(r"\1***@", option))


def _is_known(element: str) -> bool:
    return element.startswith(("`", "CONSTRAINT ", "PERIOD ")) or is_index(element)


def _element_facts(table: str, element: str, columns: Mapping[str, Catalogued]) -> Facts:
    if element.startswith("`"):
        column = name(words(element)[0])
        return column_facts((table, column), element, columns[column])
    if is_index(element):
        return index_facts(table, element)
    tokens = words(element)
    if tokens[0] == "PERIOD":
        return described("period", (table, name(tokens[2])), columns=names(tokens[3]))
    if tokens[0] == "CONSTRAINT" and tokens[2] == "CHECK":
        return described("check", (table, name(tokens[1])), expression=" ".join(tokens[3:]))
    if tokens[0] == "CONSTRAINT":
        return _foreign_key_facts(table, tokens)
    return {}


def _foreign_key_facts(table: str, tokens: list[str]) -> Facts:
    """Return the facts of a foreign key; the server does nothing when it prints no action.

    Source: https://mariadb.com/docs/server/ha-and-performance/optimization-and-tuning/optimization-and-indexes/foreign-keys
    """
    actions = {f"on_{event.lower()}": _action(tokens, event) for event in ("DELETE", "UPDATE")}
    target = tokens.index("REFERENCES")
    return described(
        "foreign_key",
        (table, name(tokens[1])),
        columns=names(tokens[4]),
        references=plain(tokens[target + 1]),
        referenced_columns=names(tokens[target + 2]),
        **actions,
    )


def _action(tokens: list[str], event: str) -> str:
    """Return the printed action; ``SET`` is the first of two words."""
    first = describing(tokens, "ON", event) or "NO"
    if first == "SET":
        return f"set {describing(tokens, 'ON', event, first)}".lower()
    return "no action" if first in {"NO", "RESTRICT"} else first.lower()
