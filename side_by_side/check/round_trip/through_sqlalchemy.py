"""Writes and reads rows through SQLAlchemy's types, one table at a time."""

import enum
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.types import UserDefinedType

from side_by_side.check.round_trip.describe import Failure

Row = dict[str, Any]


class PassThrough(UserDefinedType[Any]):
    """A type that passes its values to the driver unchanged."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Return a placeholder: no column is created with this type."""
        return "NULL"


def python_value(column: sa.Column[Any], value: Any) -> Any:
    """Return a value of Django's as the Python type that the column expects."""
    type_ = column.type
    if value is None:
        return None
    if isinstance(type_, sa.Enum) and type_.enum_class is not None:
        return _member(type_.enum_class, value)
    try:
        python = type_.python_type
    except NotImplementedError:
        return value
    if python is str and isinstance(value, UUID):
        return str(value)
    if python is int and isinstance(value, timedelta):
        return value // timedelta(microseconds=1)
    if python is float and isinstance(value, Decimal):
        return float(value)
    return value


def _member(members: Any, value: Any) -> Any:
    for member in members:
        if isinstance(member, enum.Enum) and value in (member.value, member.name):
            return member
    return value


def write(
    connection: sa.Connection, table: sa.Table, row: Row, raw: set[str]
) -> tuple[str, Failure] | None:
    """Insert one row; return the refused column and the error, None if the row was accepted.

    The values of the columns in ``raw`` are passed to the driver unchanged. The column is empty if
    it is not known which one was refused.
    """
    try:
        values = {
            table.c[name]: sa.literal(value, PassThrough())
            if name in raw
            else python_value(table.c[name], value)
            for name, value in row.items()
            if name in table.c
        }
        with connection.begin_nested():
            connection.execute(sa.insert(table).values(values))
    except Exception as error:  # noqa: BLE001 - a type may raise anything
        return _refused_column(table, row, raw, connection.dialect, error), Failure(error)
    return None


def _refused_column(
    table: sa.Table, row: Row, raw: set[str], dialect: sa.Dialect, error: BaseException
) -> str:
    """Return the column whose type refuses its value, or that the database names."""
    for column in table.columns:
        processor = column.type.dialect_impl(dialect).bind_processor(dialect)
        if processor is not None and column.name in row and column.name not in raw:
            try:
                processor(python_value(column, row[column.name]))
            except Exception:  # noqa: BLE001 - a type may raise anything
                return column.name
    text = str(getattr(error, "orig", None) or error)
    named = [name for name in row if re.search(rf"\b{re.escape(name)}\b", text)]
    return max(named, key=len, default="")


def read(
    connection: sa.Connection, table: sa.Table, columns: list[str], keys: list[str]
) -> list[Row]:
    """Return the rows of the table by column, ordered by primary key; with failures as values."""
    order = [table.c[key] for key in keys if key in table.c]
    rows: list[Row] = []
    for name in columns:
        statement = sa.select(table.c[name]).order_by(*order)
        try:
            values = list(connection.execute(statement).scalars())
        except Exception as error:  # noqa: BLE001 - any error is the result of reading
            connection.rollback()
            count = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            values = [Failure(error)] * count
        for number, value in enumerate(values):
            if len(rows) <= number:
                rows.append({})
            rows[number][name] = value
    return rows
