"""What a column's rows get that have no value: the model's default, as a database is told it."""

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import util
from sqlalchemy import Column, Dialect
from sqlalchemy.types import TypeDecorator

#: The defaults that are called, of which the text in the database is known.
EMPTY: dict[Any, str] = {dict: "{}", list: "[]", str: ""}


def default_of(column: Column[Any], dialect: Dialect) -> Any:
    """Return a column's plain default as ``server_default`` takes it, None where it has none.

    Raises:
        CommandError: It is a value of which it is not known how a database is told it.
    """
    default: Any = column.default
    made_by = getattr(getattr(default, "arg", None), "__wrapped__", None)
    if default is None or not (default.is_scalar or made_by in EMPTY):
        return None
    if not default.is_scalar:
        return EMPTY[made_by]
    value = getattr(default.arg, "value", default.arg)
    if isinstance(column.type, TypeDecorator):
        value = column.type.process_bind_param(value, dialect)
    if isinstance(value, UUID) and dialect.name == "sqlite":
        value = value.hex
    told = next((tell for kinds, tell in _TOLD if isinstance(value, kinds)), None)
    if told is None:
        raise util.CommandError(
            f"{column.table.name}.{column.name} has the default {value!r}, and how to tell a "
            "database is not known: take three steps: add it as null, fill it, forbid null"
        )
    return told(value)


#: How values are told, by their types; a bool is an int, too, so that it comes first.
_TOLD: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (bool, lambda value: sa.true() if value else sa.false()),
    ((int, float, Decimal), lambda value: sa.text(str(value))),
    ((str, date, time, timedelta, UUID), str),
)


def filling(table: str, column: Column[Any], value: Any, dialect: Dialect) -> str:
    """Return the statement that gives a value to the rows of a column that have none."""
    here = sa.table(table, sa.column(column.name))
    told = sa.literal(value, sa.String()) if isinstance(value, str) else value
    rows = here.c[column.name].is_(None)
    statement = sa.update(here).values({column.name: told}).where(rows)
    compiled = statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    # What Alembic is given to run has its parameters after a colon.
    return " ".join(str(compiled).splitlines()).replace(":", "\\:")
