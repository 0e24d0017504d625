"""Tables, their columns and their indexes -> objects."""

from collections.abc import Iterator
from functools import cache

from side_by_side.schema.facts import Listing, Value
from side_by_side.schema.sqlite.agreement import DisagreementError
from side_by_side.schema.sqlite.catalogue import ColumnRow, IndexRow
from side_by_side.schema.sqlite.constraints import Table, declared_collation, key_text
from side_by_side.schema.sqlite.expressions import Scope, expression, type_name
from side_by_side.schema.sqlite.objects import Object
from side_by_side.schema.sqlite.spelling import identifier
from side_by_side.schema.sqlite.statements import parse_create_virtual_table
from side_by_side.sql.quoting import quote_string
from sqlalchemy_django.sqlite_ddl.definitions import Column
from sqlalchemy_django.sqlite_ddl.parser import parse_create_index, split_direction
from sqlalchemy_django.sqlite_ddl.tokens import UnknownSyntaxError, fold, tokenize

_BOOLEANS = {"true": "1", "false": "0"}


#: The clauses of a column that are its properties, and may have a name.
_PROPERTIES = frozenset({"null", "not_null", "default", "collation", "generated"})


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
    for row, column in zip(table.rows, table.definition.columns, strict=True):
        yield Object("column", (table.name, row.name), _column(table, row, column))


def virtual_table(name: str, sql: str) -> Object:
    """Return a virtual table; its module makes its columns from the arguments."""
    module, arguments = parse_create_virtual_table(sql)
    return Object("table", (name,), {"module": module, "arguments": arguments})


def _column(table: Table, row: ColumnRow, column: Column) -> dict[str, Value]:
    collation = declared_collation(column)
    properties: dict[str, Value] = {
        "type": column_type(row.type),
        "null": not row.not_null,
        "default": default(row.default),
        "collation": None if collation == "binary" else collation,
        "identity": _identity(table, row),
        "generated": _generated(table, column),
    }
    not_null = column.last("not_null")
    if not_null is not None and not_null.on_conflict != "abort":
        properties["not_null_on_conflict"] = not_null.on_conflict
    for clause in column.clauses:
        if clause.name is not None and clause.kind in _PROPERTIES:
            properties[f"{clause.kind}_name"] = clause.name
    return properties


def _identity(table: Table, row: ColumnRow) -> str | None:
    key = table.definition.primary_key
    return "autoincrement" if row.primary_key and key and key.autoincrement else None


def _generated(table: Table, column: Column) -> str | None:
    generated = column.last("generated")
    if generated is None:
        return None
    value = expression(generated.value, table.scope).text
    return f"({value}) {'stored' if generated.is_stored else 'virtual'}"


@cache
def column_type(declared: str) -> str:
    """Return the type of a column in one spelling; SQLite accepts any words as a type."""
    try:
        return type_name(tokenize(declared))
    except UnknownSyntaxError:
        return fold(" ".join(declared.split()))


@cache
def default(text: str | None) -> str | None:
    """Return a column's default; None for null, whether it is written out or not.

    Source: https://www.sqlite.org/lang_createtable.html#the_default_clause
    """
    if text is None:
        return None
    tokens = tokenize(text)
    if len(tokens) == 1 and tokens[0].kind in {"word", "double", "quoted"}:
        word = expression(tokens, Scope()).text
        if word in _BOOLEANS:
            return _BOOLEANS[word]
        if tokens[0].word not in {"null", "current_date", "current_time", "current_timestamp"}:
            # A default cannot refer to a column, so SQLite reads a name as a string.
            return quote_string(tokens[0].name)
    if tokens[0].word == "+" and tokens[-1].kind == "number":
        tokens = tokens[1:]
    value = expression(tokens, Scope()).text
    return None if value == "NULL" else value


def index(table: Table, name: str, sql: str, row: IndexRow) -> Object:
    """Return an index of a CREATE INDEX; those of keys belong to their constraints.

    Source: https://www.sqlite.org/lang_createindex.html
    """
    definition = parse_create_index(sql)
    if len(definition.terms) != len(row.terms):
        terms = len(definition.terms)
        raise DisagreementError(f"parsed {terms} terms, but SQLite has {row.terms!r}")
    keys = []
    for tokens, term in zip(definition.terms, row.terms, strict=True):
        key, default_collation = identifier(term.column or "rowid"), "binary"
        if term.column is not None:
            default_collation = table.collation(term.column)
        elif term.column_id < -1:
            node = expression(split_direction(tokens)[0], table.scope)
            key = (node.collated[0] if node.collated else node).text
        collation = fold(term.collation)
        keys.append(key_text(key, collation, default_collation, descending=term.descending))
    where = definition.predicate
    properties: dict[str, Value] = {
        "keys": tuple(keys),
        "unique": row.unique,
        "predicate": expression(where, table.scope).text if where else None,
    }
    return Object("index", (table.name, name), properties)
