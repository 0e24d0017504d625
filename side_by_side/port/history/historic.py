"""Reads the tables and columns of historic models."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.db import models

from side_by_side.column_types.source import EMPTY
from side_by_side.port.further_uniques import mark_further
from side_by_side.port.history.changes import AddColumn, AlterColumn, Change, FillNulls, Place
from side_by_side.port.history.fills import Fill
from side_by_side.port.model import Column, ForeignKeys, Table, TableItems
from side_by_side.port.read.columns import has_parameters, read_column
from side_by_side.port.read.constraints import model_items
from side_by_side.port.read.models import kinds_with_table
from side_by_side.port.read.offline_editors import generated_name
from side_by_side.port.read.table_names import split_name, table_key

Model = type[models.Model]


def place_of(model: Model) -> Place:
    """Return where a model's table is."""
    schema, name = split_name(model)
    return Place(name, schema)


def read_table(model: Model) -> Table:
    """Return the table of a historic model as CREATE TABLE makes it."""
    columns: list[Column] = []
    items: TableItems = ()
    for field in model._meta.local_concrete_fields:
        if isinstance(field, models.CompositePrimaryKey):
            continue
        read = read_column(model, field, str(field.column))
        if read is not None:
            columns.append(_plain(read[0]))
            items += read[1]
    listed, _ = model_items(model)
    together = tuple(
        tuple(str(model._meta.get_field(name).column) for name in names)  # type: ignore[union-attr]
        for names in model._meta.unique_together
    )
    table = Table(
        table=table_key(model),
        schema=split_name(model)[0],
        columns=tuple(columns),
        table_items=items + listed,
        together=together,
        constraints_last=bool(together) and has_parameters(model),
        comment=model._meta.db_table_comment or "",
        tablespace=model._meta.db_tablespace or "",
        kinds=kinds_with_table(model),
    )
    return replace(table, table_items=mark_further(table)) if table.constraints_last else table


def read_historic_column(model: Model, field: Any) -> Column | None:
    """Return the column of a historic field, without its index; None if it has no column."""
    read = read_column(model, field, str(field.column))
    return _plain(read[0]) if read else None


def _plain(column: Column) -> Column:
    """Return a column without what Python does and without remarks."""
    return replace(
        column,
        default=EMPTY,
        onupdate=EMPTY,
        filled_in="",
        numbered_by=(),
        remarks=(),
    )


def key_for(place: Place, column: Column, name: str | None = None) -> ForeignKeys:
    """Return the foreign key of a column as a constraint, under the name that Django gives it."""
    reference = column.reference
    assert reference is not None  # the caller has asked
    suffix = f"_fk_{reference.bare_table}_{reference.column}"
    return ForeignKeys(
        name or generated_name("postgresql", place.table, [column.name], suffix),
        (column.name,),
        reference.table,
        (reference.column,),
        reference.on_delete,
        reference.on_update,
        reference.deferrable,
    )


def bare_column(column: Column) -> Column:
    """Return a column without the constraints and indexes that are changes of their own."""
    return replace(column, unique=False, reference=None, index=None)


def added_column(
    place: Place, column: Column, fill: Fill, *, copies: bool = False
) -> Iterator[Change]:
    """Yield what adds a column, without its constraints and indexes, and fills it."""
    plain = bare_column(column)
    # SQLite itself adds a column with a constant, or with none, unless it is a key.
    is_constant = not (plain.server_default or plain.computed) and plain.key is None
    copies = copies and not (is_constant and (fill.spellings or fill.computed or plain.null))
    if not fill.computed:
        yield AddColumn(place, plain, fill.spellings, copies=copies)
        if fill.spellings:
            filled = replace(plain, server_default=dict(fill.spellings))
            yield AlterColumn(place, filled, plain)
        return
    nullable = replace(plain, null=True)
    yield AddColumn(place, nullable, copies=copies)
    yield FillNulls(place, plain, computed=fill.computed)
    if not plain.null:
        yield AlterColumn(place, nullable, plain)
