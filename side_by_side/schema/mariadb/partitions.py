"""Partitions as SHOW CREATE TABLE prints them -> facts."""

from side_by_side.schema.facts import Key, Listing, Value, object_facts
from side_by_side.sql.quoting import unquote_name, unquote_string
from side_by_side.sql.tokens import split_at_spaces, split_group, unquote_names


def partition_facts(table: str, tokens: list[str]) -> dict[Key, Value]:
    """Return how a table is partitioned, and the facts of each partition.

    The order of LIST partitions is left out: it is the order of creation and means nothing.

    Source: https://mariadb.com/docs/server/server-usage/partitioning-tables/partitioning-types
    """
    listed = split_group(tokens[-1]) if tokens and tokens[-1].startswith("(PARTITION ") else []
    head = tokens[:-1] if listed else tokens
    order = [] if "LIST" in tokens else [unquote_name(split_at_spaces(item)[1]) for item in listed]
    facts: dict[Key, Value] = {
        Key("table", (table,), "partition_by"): _method(head),
        Key("table", (table,), "partitions"): Listing(order),
    }
    for item in listed:
        facts.update(_partition(table, split_at_spaces(item)))
    return facts


def _method(head: list[str]) -> str | None:
    """Return the method; the number of AUTO partitions grows with time and is left out."""
    if "AUTO" in head and "PARTITIONS" in head:
        at = head.index("PARTITIONS")
        head = head[:at] + head[at + 2 :]
    return unquote_names(" ".join(head[2:]), "mariadb") or None


def _partition(table: str, tokens: list[str]) -> dict[Key, Value]:
    subpartitions = split_group(tokens.pop()) if tokens[-1].startswith("(SUBPARTITION ") else []
    bounds, options = _options(tokens[2:])
    return object_facts(
        "partition",
        (table, unquote_name(tokens[1])),
        bounds=" ".join(bounds),
        comment=unquote_string(options.pop("COMMENT", "''")),
        options=_option_texts(options),
        subpartitions=tuple(_subpartition(split_at_spaces(item)) for item in subpartitions),
    )


def _subpartition(tokens: list[str]) -> Value:
    return (unquote_name(tokens[1]), *_option_texts(_options(tokens[2:])[1]))


def _option_texts(options: dict[str, str]) -> tuple[str, ...]:
    return tuple(f"{option}={value}" for option, value in sorted(options.items()))


def _options(tokens: list[str]) -> tuple[list[str], dict[str, str]]:
    """Split the bounds from options such as ``COMMENT = 'x'``; the engine is the table's."""
    options, first = {}, len(tokens)
    for at, word in enumerate(tokens):
        if word == "=":
            start = at - 2 if tokens[at - 1] == "DIRECTORY" else at - 1
            options[" ".join(tokens[start:at])] = tokens[at + 1]
            first = min(first, start)
    options.pop("ENGINE", None)
    return tokens[:first], options
