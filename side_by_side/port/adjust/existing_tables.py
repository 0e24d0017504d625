"""Which tables a port creates: those that the migrations create, managed by Django or not."""

from dataclasses import replace
from typing import TypeVar

from side_by_side.port.adjust.catalogue_tables import Catalogue
from side_by_side.port.further_uniques import mark_further
from side_by_side.port.model import Table
from side_by_side.port.read.read_models import ReadModels
from side_by_side.port.remarks import Kind, Remark

NO_TABLE = Kind("tables are created by no migration, and not by create_all(), either")
OF_STATEMENT = Kind("tables are created by statements of the migrations, and not by create_all()")

T = TypeVar("T", bound=Table)


def with_existing_tables(read: ReadModels, wanted: Catalogue) -> ReadModels:
    """Return models whose tables are created only where the migrations create them."""
    return replace(
        read,
        tables={model: existing_table(table, wanted) for model, table in read.tables.items()},
        classes={
            model: existing_table(class_, wanted) if class_.table and not class_.shared else class_
            for model, class_ in read.classes.items()
        },
    )


def existing_table(table: T, wanted: Catalogue) -> T:
    """Return a table with whether it is created, and without references that it cannot have."""
    migrated = wanted.tables.get(table.table)
    if migrated is None:
        if table.managed and (not table.kinds or wanted.kind in table.kinds):
            text = "The migrations do not create this table, and create_all() does not, either."
            return _not_created(table, Remark(NO_TABLE, table.table, text))
        return table
    if not migrated.is_plain:
        text = "A statement of the migrations creates this table, and create_all() does not."
        return _not_created(table, Remark(OF_STATEMENT, table.table, text))
    if wanted.kind == "postgresql":
        # Migrations add constraints one after the other, of which PostgreSQL keeps each.
        table = replace(table, table_items=mark_further(table))
    # A key to a table that is not created could not be created either.
    columns = (
        replace(column, reference=None)
        if column.reference and not wanted.creates(column.reference.table)
        else column
        for column in table.columns
    )
    return replace(table, managed=True, columns=tuple(columns))


def _not_created(table: T, remark: Remark) -> T:
    return replace(table, managed=False, remarks=(*table.remarks, remark))
