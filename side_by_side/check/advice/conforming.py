"""Removes what a database refuses, or what has the name of something else."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.arguments import declared_name
from side_by_side.check.advice.column_edits import literal
from side_by_side.check.advice.constraint_rewrite import ConstraintRewrite
from side_by_side.check.advice.table_rewrite import TableRewrite
from side_by_side.check.advice.units import Unit, plain_condition
from side_by_side.check.match import Constraint


def conform(table: TableRewrite) -> None:
    """Remove the constraints and indexes that the other side does not have.

    ``create_all`` fails at one of them, and the database has none of those that fail.
    """
    rewrite = ConstraintRewrite(table)
    for constraint in _constraints(table.actual):
        unit = _unit_of(table, constraint)
        if unit is not None and constraint.place[1] in unit.names(table.kind):
            continue
        if unit is None and _is_flag(table, constraint):
            continue
        rewrite.apply(None, constraint)
        if unit is not None:
            table.add_unit(unit)
    for name, column in table.columns.items():
        actual = table.actual.c.get(name)
        if actual is None:
            continue
        if column.reference or actual.foreign_keys or actual.server_default is not None:
            table.rewrite_column(name)
    _move_checks(table)


def _constraints(table: sa.Table) -> Iterator[Constraint]:
    """Give the constraints and indexes of a table as they are declared."""
    for index in sorted(table.indexes, key=lambda index: str(index.name)):
        columns = tuple(column.name for column in index.columns)
        properties: dict[str, Any] = {"keys": columns, "unique": bool(index.unique)}
        yield Constraint("index", (table.name, str(index.name)), properties)
    for item in sorted(table.constraints, key=lambda item: str(item.name)):
        place = (table.name, str(item.name or f"{type(item).__name__} of {table.name}"))
        if isinstance(item, sa.UniqueConstraint):
            columns = tuple(column.name for column in item.columns)
            yield Constraint("unique", place, {"columns": columns})
        elif isinstance(item, sa.CheckConstraint):
            yield Constraint("check", place, {"expression": str(item.sqltext)})


def _unit_of(table: TableRewrite, constraint: Constraint) -> Unit | None:
    """Return the unit of the other side that does the same."""
    condition = plain_condition(str(constraint.properties.get("expression")))
    for unit in table.units:
        if unit.family != constraint.family or not unit.forms_on(table.kind):
            continue
        if constraint.kind == "check" and condition in unit.conditions:
            return unit
        if constraint.kind != "check" and constraint.columns and unit.columns == constraint.columns:
            return unit
    # Another kind of database has what has this name.
    names = ((unit, item.name) for unit in table.units for _, item in unit.forms)
    return next((unit for unit, name in names if name == constraint.place[1]), None)


def _is_flag(table: TableRewrite, constraint: Constraint) -> bool:
    """Whether a column of the other side has the index or the unique constraint itself."""
    columns = [table.columns.get(str(name)) for name in constraint.columns]
    if len(columns) != 1 or columns[0] is None:
        return False
    return columns[0].unique if constraint.family == "unique" else bool(columns[0].index)


def _move_checks(table: TableRewrite) -> None:
    """Declare the checks of columns as those of the table: MariaDB has no named ones of columns."""
    for column in table.actual.columns:
        edit = table.edit_of(column.name) if column.constraints else None
        if edit is None:
            continue
        edit.remove_argument("CheckConstraint")
        for check in column.constraints:
            condition = plain_condition(str(getattr(check, "sqltext", "")))
            for unit in table.units:
                if condition in unit.conditions:
                    table.add_unit(unit)


def separate_names(table: TableRewrite) -> None:
    """Remove each constraint or index of the models whose name a new one of the table has.

    Where the other side has what it did in a column, the column declares it.
    """
    arguments = table.own.arguments
    new = {declared_name(item) for item in arguments.added} - {None}
    for item in list(arguments.items):
        name = declared_name(item)
        if name not in new or any(item is other for other in arguments.added):
            continue
        arguments.items.remove(item)
        for index in table.actual.indexes:
            if str(index.name) != name or len(index.columns) != 1:
                continue
            [column] = index.columns
            wanted, edit = table.columns.get(column.name), table.edit_of(column.name)
            if wanted is not None and wanted.index and edit is not None:
                edit.set_keyword("index", literal(True))
