"""The defaults of models as database defaults, and as values for existing rows."""

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import util
from sqlalchemy import Column, Dialect
from sqlalchemy.types import TypeDecorator

#: The callables that are defaults with a constant value.
EMPTY: dict[Any, str] = {dict: "{}", list: "[]", str: ""}

#: How a value becomes SQL, by its type. bool comes before int, its base class.
_TO_SQL: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (bool, lambda value: sa.true() if value else sa.false()),
    ((int, float, Decimal), lambda value: sa.text(str(value))),
    ((str, date, time, timedelta, UUID), str),
)


def server_default_of(column: Column[Any], dialect: Dialect) -> Any:
    """Return the constant default of a column as a server default, None where it has none.

    Raises:
        CommandError: The value has a type that cannot be converted to SQL.
    """
    default: Any = column.default
    factory = getattr(getattr(default, "arg", None), "__wrapped__", None)
    if default is None or not (default.is_scalar or factory in EMPTY):
        return None
    if not default.is_scalar:
        return EMPTY[factory]
    value = getattr(default.arg, "value", default.arg)
    if isinstance(column.type, TypeDecorator):
        value = column.type.process_bind_param(value, dialect)
    if isinstance(value, UUID) and dialect.name == "sqlite":
        value = value.hex
    to_sql = next((convert for types, convert in _TO_SQL if isinstance(value, types)), None)
    if to_sql is None:
        raise util.CommandError(
            f"{column.table.name}.{column.name}: the default {value!r} cannot be converted to SQL; "
            "write three revisions: add the column as null, fill it, forbid null"
        )
    return to_sql(value)


def update_statement(table: str, column: Column[Any], value: Any, dialect: Dialect) -> str:
    """Return the statement that sets a column to a value in all rows where it is null."""
    target = sa.table(table, sa.column(column.name))
    literal = sa.literal(value, sa.String()) if isinstance(value, str) else value
    is_null = target.c[column.name].is_(None)
    statement = sa.update(target).values({column.name: literal}).where(is_null)
    compiled = statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    # Alembic executes it as text(), where a colon starts a parameter.
    return " ".join(str(compiled).splitlines()).replace(":", "\\:")
