"""Writes and reads rows through SQLAlchemy's types, each table by itself."""

import enum
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.types import UserDefinedType

from side_by_side.check.round_trip.failure import Failure

Row = dict[str, Any]


class AsGiven(UserDefinedType[Any]):
    """A type that hands its values to the driver as they are."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Return nothing of use: no column is made of this type."""
        return "NULL"


def as_given(column: sa.Column[Any], value: Any) -> Any:
    """Return a value as a person would give it to a column of this type."""
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
    """Insert one row; return what was refused, the column with the error, None if nothing.

    The values of the columns in ``raw`` go to the driver as they are. The column is empty where
    nothing tells which one is to blame.
    """
    try:
        given = {
            table.c[name]: sa.literal(value, AsGiven())
            if name in raw
            else as_given(table.c[name], value)
            for name, value in row.items()
            if name in table.c
        }
        with connection.begin_nested():
            connection.execute(sa.insert(table).values(given))
    except Exception as error:  # noqa: BLE001 - a type may raise anything
        return _blamed(table, row, raw, connection.dialect, error), Failure(error)
    return None


def _blamed(
    table: sa.Table, row: Row, raw: set[str], dialect: sa.Dialect, error: BaseException
) -> str:
    """Return the column whose type does not take its value, or that the database names."""
    for column in table.columns:
        processor = column.type.dialect_impl(dialect).bind_processor(dialect)
        if processor is not None and column.name in row and column.name not in raw:
            try:
                processor(as_given(column, row[column.name]))
            except Exception:  # noqa: BLE001 - likewise
                return column.name
    text = str(getattr(error, "orig", None) or error)
    named = [name for name in row if re.search(rf"\b{re.escape(name)}\b", text)]
    return max(named, key=len, default="")


def read(
    connection: sa.Connection, table: sa.Table, columns: list[str], keys: list[str]
) -> list[Row]:
    """Return the rows of the table by column, ordered by key; a value that fails is its error."""
    order = [table.c[key] for key in keys if key in table.c]
    found: list[Row] = []
    for name in columns:
        statement = sa.select(table.c[name]).order_by(*order)
        try:
            values = list(connection.execute(statement).scalars())
        except Exception as error:  # noqa: BLE001 - whatever reading raises is what it does
            connection.rollback()
            count = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            values = [Failure(error)] * count
        for number, value in enumerate(values):
            if len(found) <= number:
                found.append({})
            found[number][name] = value
    return found
