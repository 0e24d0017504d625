"""Renders the table of a many-to-many field that has no class."""

from side_by_side.column_types import common
from side_by_side.column_types.source import Piece, Source, call, code, join, literal
from side_by_side.port.model import Column, JoinTable, Reference
from side_by_side.port.references import TableReference, base, sa
from side_by_side.port.write.classes import column_arguments, comments, table_options
from side_by_side.port.write.table_items import (
    further_sources,
    item_sources,
    key_source,
    statement_sources,
)


def table_source(table: JoinTable) -> Source:
    """Return the source of a join table: a call of ``many_to_many`` where that is enough."""
    options, variable = table_options(table), TableReference(table.table)
    if not options and _is_plain(table):
        references = {
            column.name: literal(f"{column.reference.table}.{column.reference.column}")
            for column in table.columns
            if column.reference
        }
        value = call(base("many_to_many"), literal(table.table), **references)
        return code("{} = {}\n", variable, value)
    columns = [plain_column(column) for column in table.columns]
    entries = [
        *columns,
        *key_source(table.columns, table.key_name),
        *item_sources(table.table_items, {}),
    ]
    metadata = code("{}.metadata", base("Base"))
    value = call(sa("Table"), literal(table.bare_name), metadata, *entries, **options)
    remarks = [*table.remarks, *(remark for column in table.columns for remark in column.remarks)]
    lines: list[Piece] = [*comments(remarks, indent="")]
    lines.append(code("{} = {}", variable, value))
    lines += [
        call(base("unique_together"), variable, *map(literal, columns))
        for columns in table.together
    ]
    lines += further_sources(table.table_items, variable)
    return join("\n", [*lines, *statement_sources(table.table_items, variable), ""])


def _is_plain(table: JoinTable) -> bool:
    """Whether a table is what ``many_to_many`` of ``base.py`` makes."""
    key, *references = table.columns
    return (
        key.identity
        and key.type == common.BIG_KEY
        and key.name == "id"
        and len(references) == 2
        and all(
            column.type == common.BIG_INTEGER
            and column.reference
            and column.index is None
            and column.name.isidentifier()
            and column.name != "name"
            for column in references
        )
        and table.together == (tuple(column.name for column in references),)
        and not table.table_items
        and not table.key_name
        and not any(
            column.comment or column.reference != _plain_reference(column) for column in references
        )
    )


def _plain_reference(column: Column) -> Reference | None:
    """Return a column's reference as Django makes it."""
    reference = column.reference
    return reference and Reference(reference.table, reference.column, schema=reference.schema)


def plain_column(column: Column) -> Source:
    """Return the source of a column of a table that no class maps."""
    arguments = column_arguments(column, named=True, typed=True)
    if column.identity and column.type.alias:
        arguments[2:2] = [call(sa("Identity")), "primary_key=True"]
    elif not column.null and column.key is None:
        arguments.append("nullable=False")
    return call(sa("Column"), *arguments)
