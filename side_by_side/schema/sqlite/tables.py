"""Tables, their columns and their indexes -> objects."""

from collections.abc import Iterator

from side_by_side.schema.facts import Listing, Value
from side_by_side.schema.sqlite.catalogue import ColumnRow, IndexRow
from side_by_side.schema.sqlite.constraints import Table, key_text
from side_by_side.schema.sqlite.create_table import sort_term
from side_by_side.schema.sqlite.errors import UnreadableTextError
from side_by_side.schema.sqlite.expressions import Scope, expression, type_name
from side_by_side.schema.sqlite.objects import Object
from side_by_side.schema.sqlite.statements import parse_create_index, parse_create_virtual_table
from side_by_side.schema.sqlite.table_text import Column
from side_by_side.schema.sqlite.tokens import fold, identifier, string, tokenize

_TRUTHS = {"true": "1", "false": "0"}


def ordinary_table(table: Table, *, strict: bool) -> Iterator[Object]:
    """Yield a table and its columns.

    Source: https://www.sqlite.org/lang_createtable.html
    """
    names = Listing(row.name for row in table.rows)
    properties: dict[str, Value] = {
        "columns": names,
        "strict": strict,
        "without_rowid": table.without_rowid,
    }
    yield Object("table", (table.name,), properties)
    for row, column in zip(table.rows, table.text.columns, strict=True):
        yield Object("column", (table.name, row.name), _column(table, row, column))


def virtual_table(name: str, sql: str) -> Object:
    """Return a virtual table; its module makes its columns from the arguments."""
    module, arguments = parse_create_virtual_table(sql)
    return Object("table", (name,), {"module": module, "arguments": arguments})


def _column(table: Table, row: ColumnRow, column: Column) -> dict[str, Value]:
    properties: dict[str, Value] = {
        "type": column_type(row.type),
        "null": not row.not_null,
        "default": default(row.default),
        "collation": None if column.collation == "binary" else column.collation,
        "identity": _identity(table, row),
        "generated": _generated(table, column),
    }
    if column.on_conflict != "abort":
        properties["not_null_on_conflict"] = column.on_conflict
    for clause, name in column.names:
        properties[f"{clause}_name"] = name
    return properties


def _identity(table: Table, row: ColumnRow) -> str | None:
    key = table.text.primary_key
    return "autoincrement" if row.primary_key and key and key.autoincrement else None


def _generated(table: Table, column: Column) -> str | None:
    if column.generated is None:
        return None
    value = expression(column.generated, table.scope).text
    return f"({value}) {'stored' if column.stored else 'virtual'}"


def column_type(declared: str) -> str:
    """Return the type of a column in one spelling; SQLite takes any words for one."""
    try:
        return type_name(tokenize(declared))
    except UnreadableTextError:
        return fold(" ".join(declared.split()))


def default(text: str | None) -> str | None:
    """Return what a column holds if nothing is said; None for null, written out or not.

    Source: https://www.sqlite.org/lang_createtable.html#the_default_clause
    """
    if text is None:
        return None
    tokens = tokenize(text)
    if len(tokens) == 1 and tokens[0].kind in {"word", "double", "quoted"}:
        word = expression(tokens, Scope()).text
        if word in _TRUTHS:
            return _TRUTHS[word]
        if tokens[0].word not in {"null", "current_date", "current_time", "current_timestamp"}:
            # SQLite takes a name, which could not mean anything here, for a string.
            return string(tokens[0].name)
    if tokens[0].word == "+" and tokens[-1].kind == "number":
        tokens = tokens[1:]
    value = expression(tokens, Scope()).text
    return None if value == "NULL" else value


def index(table: Table, name: str, sql: str, row: IndexRow) -> Object:
    """Return an index that somebody created; those of keys are told by their constraints.

    Source: https://www.sqlite.org/lang_createindex.html
    """
    text = parse_create_index(sql)
    if len(text.terms) != len(row.terms):
        raise UnreadableTextError(f"it reads as {len(text.terms)} terms, SQLite has {row.terms!r}")
    keys = []
    for tokens, term in zip(text.terms, row.terms, strict=True):
        written, usual = identifier(term.column or "rowid"), "binary"
        if term.column is not None:
            usual = table.collation(term.column)
        elif term.column_id < -1:
            node, _ = sort_term(tokens, table.scope)
            written = (node.collated[0] if node.collated else node).text
        keys.append(key_text(written, fold(term.collation), usual, descending=term.descending))
    where = text.predicate
    properties: dict[str, Value] = {
        "keys": tuple(keys),
        "unique": row.unique,
        "predicate": expression(where, table.scope).text if where else None,
    }
    return Object("index", (table.name, name), properties)
