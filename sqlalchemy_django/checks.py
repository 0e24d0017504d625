"""The checks of columns: those that a type brings, and those that a field has of its own."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import quoted_name

from sqlalchemy_django.column_types import (
    Double,
    Money,
    PositiveBigInteger,
    PositiveInteger,
    PositiveSmallInteger,
)
from sqlalchemy_django.dialects import database_name
from sqlalchemy_django.json_type import Json


class ColumnCheck(sa.CheckConstraint):
    """The check of a column on some databases, such as ``ColumnCheck(sqlite="size > 0")``.

    On a database without a condition, the column has no check, not even the one of its type.
    """

    def __init__(self, **conditions: str) -> None:
        super().__init__(sa.true())
        self.conditions = conditions

    def _copy(self, **_: Any) -> "ColumnCheck":
        return ColumnCheck(**self.conditions)


@compiles(ColumnCheck)
def _render_column_check(check: ColumnCheck, compiler: Any, **_: Any) -> str:
    condition = check.conditions.get(database_name(compiler.dialect.name))
    if condition is None:
        return ""
    return f"CHECK ({compiler.sql_compiler.process(sa.literal_column(condition))})"


@event.listens_for(sa.Column, "after_parent_attach")
def _add_check(column: sa.Column[Any], _table: sa.Table) -> None:
    """Add the check of a positive integer and, on SQLite, of JSON.

    As in Django, a check of the column's own replaces it.
    """
    if isinstance(column.type, Money | Double):
        # SQLAlchemy 2.0 lets a primary key of any numeric type autoincrement.
        column.autoincrement = False
    if any(isinstance(constraint, sa.CheckConstraint) for constraint in column.constraints):
        return
    name = quoted_name(column.name, quote=True)
    if isinstance(column.type, PositiveInteger | PositiveSmallInteger | PositiveBigInteger):
        check = sa.CheckConstraint(sa.column(name, sa.Integer) >= 0)
    elif isinstance(column.type, Json):
        quoted = '"' + name.replace('"', '""') + '"'
        # Both pairs of parentheses are in the SQL that SQLite stores.
        condition = f"(JSON_VALID({quoted}) OR {quoted} IS NULL)"
        check = ColumnCheck(sqlite=condition)
    else:
        return
    # As with the check of ``sa.Enum``, a copy of the column creates its own.
    check._type_bound = True
    # Django has it in the column, and MariaDB distinguishes it from the check of a table.
    check.parent = column
    column.constraints.add(check)
