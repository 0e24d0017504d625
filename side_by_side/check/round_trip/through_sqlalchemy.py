"""Writes and reads rows through SQLAlchemy's column types, one table at a time."""

import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import quoted_name

from side_by_side.check.round_trip import through_django
from side_by_side.check.round_trip.describe import Failure
from side_by_side.check.round_trip.python_values import PassThrough, python_value
from side_by_side.check.round_trip.stored import Execute
from side_by_side.check.round_trip.tables import FilledTable, Row


def execute_on(connection: sa.Connection) -> Execute:
    """Return what runs a query without parameters and returns its rows."""

    def execute(query: str) -> Sequence[Any]:
        result = connection.exec_driver_sql(query)
        return result.all() if result.returns_rows else []

    return execute


def clear(connection: sa.Connection, table: FilledTable) -> None:
    """Delete the rows of a table."""
    connection.execute(sa.delete(target_of(table)))


def write_table(connection: sa.Connection, table: FilledTable, echoed: Mapping[int, Row]) -> None:
    """Write the rows of a table; a refused value is written as Django does.

    ``echoed`` are rows as SQLAlchemy read them, for the columns whose fields convert by code of
    the project's own. What was refused is appended to ``table.refused`` and ``table.missing``.
    """
    rows = {
        number: _values(table, row, echoed.get(number, {})) for number, row in table.rows.items()
    }
    table.values = {
        number: {name: row[name] for name in table.common} for number, row in rows.items()
    }
    target = target_of(table)
    try:
        with connection.begin_nested():
            connection.execute(sa.insert(target), list(rows.values()))
    except Exception:  # noqa: BLE001 - a type may raise anything
        for number, values in rows.items():
            _write_row(connection, table, number, values)


def target_of(table: FilledTable, raw: Collection[str] = ()) -> Any:
    """Return the table with the columns of Django's, without SQLAlchemy's own defaults."""
    assert table.table is not None  # only tables of both sides are written
    columns = table.table.c
    types = {
        name: columns[name].type if name in table.compared and name not in raw else PassThrough()
        for name in (*table.fields, *table.generated)
    }
    # A dialect does not know all words that its database reserves.
    return sa.table(
        quoted_name(table.table.name, quote=True),
        *(sa.column(quoted_name(name, quote=True), type_) for name, type_ in types.items()),
        schema=table.schema,
    )


def _values(table: FilledTable, row: Row, echoed: Row) -> Row:
    assert table.table is not None  # likewise
    values = {}
    for name, item in table.fields.items():
        if name not in table.common:
            values[name] = through_django.driver_value(item, row[name])
        elif name in echoed:
            values[name] = echoed[name]
        else:
            values[name] = python_value(table.table.c[name].type, row[name])
    return values


def _write_row(connection: sa.Connection, table: FilledTable, number: int, values: Row) -> None:
    raw: set[str] = set()
    values = dict(values)
    while True:
        try:
            with connection.begin_nested():
                connection.execute(sa.insert(target_of(table, raw)), [values])
        except Exception as error:  # noqa: BLE001 - a type may raise anything
            column = _refused_column(table, values, raw, connection.dialect, error)
            table.refused.append((number, column, Failure(error)))
            if column not in table.common or column in raw:
                table.missing.add(number)
                return
            raw.add(column)
            values[column] = through_django.driver_value(
                table.fields[column], table.rows[number][column]
            )
        else:
            return


def _refused_column(
    table: FilledTable, values: Row, raw: set[str], dialect: sa.Dialect, error: BaseException
) -> str:
    """Return the column whose type refuses its value, or that the database names."""
    assert table.table is not None  # likewise
    for name in table.common:
        if name in raw:
            continue
        with suppress(Exception):
            type_: Any = table.table.c[name].type
            processor = type_.dialect_impl(dialect).bind_processor(dialect)
            if processor is not None and _refuses(processor, values[name]):
                return name
    text = str(getattr(error, "orig", None) or error)
    named = [name for name in table.common if re.search(rf"\b{re.escape(name)}\b", text)]
    return max(named, key=len, default="")


def _refuses(processor: Any, value: Any) -> bool:
    try:
        processor(value)
    except Exception:  # noqa: BLE001 - a type may raise anything
        return True
    return False


def read(connection: sa.Connection, table: FilledTable) -> list[Row]:
    """Return the rows of the table by column, ordered by primary key; with failures as values."""
    columns = target_of(table).c
    order = [columns[key] for key in table.keys]
    names = list(table.compared)
    try:
        statement = sa.select(*(columns[name] for name in names)).order_by(*order)
        found = connection.execute(statement).all()
        return [dict(zip(names, row, strict=True)) for row in found]
    except Exception:  # noqa: BLE001 - any error is the result of reading
        connection.rollback()
    rows: list[Row] = [{} for _ in table.rows]
    for name in names:
        for row, value in zip(rows, _column(connection, table, columns[name], order), strict=True):
            row[name] = value
    return rows


def _column(
    connection: sa.Connection, table: FilledTable, column: Any, order: list[Any]
) -> list[Any]:
    """Return the values of a column, those that cannot be read as failures."""
    try:
        return list(connection.execute(sa.select(column).order_by(*order)).scalars())
    except Exception as error:  # noqa: BLE001 - any error is the result of reading
        connection.rollback()
        failure = Failure(error)
    values = []
    for number in range(len(table.rows)):
        one = sa.select(column).order_by(*order).limit(1).offset(number)
        try:
            values.append(connection.execute(one).scalar_one())
        except Exception as error:  # noqa: BLE001 - likewise
            connection.rollback()
            failure = Failure(error)
            values.append(failure)
    return values
