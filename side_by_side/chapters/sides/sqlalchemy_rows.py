"""Loads the rows of chapters on the SQLAlchemy side, and finds the models they belong to."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib import import_module
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql.ranges import AbstractRange
from sqlalchemy.orm import MANYTOONE, DeclarativeBase, Mapper
from sqlalchemy.types import TypeDecorator

from side_by_side.chapters.chapter_modules import import_chapter_module
from side_by_side.chapters.rows import BrokenRowsError, JsonNull, Row
from side_by_side.chapters.sides.mappings import configure_mappers
from side_by_side.databases import driver_message
from sqlalchemy_django.base import Base


def models_of(chapter: str) -> dict[str, type[DeclarativeBase]]:
    """Return the mapped classes of a chapter, by their names in lower case."""
    start = import_module(f"sqlalchemy_side.{chapter}.models").__name__
    return {
        mapper.class_.__name__.lower(): mapper.class_
        for mapper in Base.registry.mappers
        if f"{mapper.class_.__module__}.".startswith(f"{start}.")
    }


def models_with_tables(chapter: str) -> Iterator[type[DeclarativeBase]]:
    """Yield the mapped classes of a chapter that have a table of their own."""
    for model in models_of(chapter).values():
        joins = isinstance(sa.inspect(model).local_table, sa.Join)
        if "__tablename__" in vars(model) or joins:
            yield model


def table_of(model: type[DeclarativeBase]) -> sa.Table:
    """Return the table of a class itself, not that of its parent."""
    table = sa.inspect(model).local_table
    while isinstance(table, sa.Join):
        # The own table of a class is the left one of the join.
        table = table.left
    assert isinstance(table, sa.Table)  # the chapters map no selects
    return table


def load_rows(connection: Connection, rows: Mapping[str, list[Row]]) -> None:
    """Insert the rows of chapters, and move the counters of keys past them.

    Raises:
        BrokenRowsError: A row is invalid, or the database refuses it.
    """
    if connection.dialect.name == "mariadb":
        # MariaDB cannot defer the checks; Django checks the same rows.
        connection.execute(sa.text("SET foreign_key_checks = 0"))
    for chapter in rows:
        import_chapter_module(f"sqlalchemy_side.{chapter}.models")
    configure_mappers(list(rows))
    for chapter, rows_of_chapter in rows.items():
        classes = models_of(chapter)
        for row in rows_of_chapter:
            _load(connection, chapter, classes, row)
    if connection.dialect.name == "postgresql":
        _reset_counters(connection)


#: The table and values of a row, and those of its rows in many-to-many tables.
ParsedRow = tuple[sa.Table, dict[str, Any], list[tuple[Any, dict[str, Any]]]]


def parse_row(chapter: str, classes: Mapping[str, type[DeclarativeBase]], row: Row) -> ParsedRow:
    """Return a row with the values that its columns store.

    Raises:
        BrokenRowsError: The row names an unknown model or field, or has an invalid value.
    """
    label, _, name = row.model.partition(".")
    if label != chapter or name not in classes:
        raise BrokenRowsError(row.path, row.line, f"there is no model {row.model!r}")
    mapper, table = sa.inspect(classes[name]), table_of(classes[name])
    keys = list(table.primary_key.columns)
    try:
        given = [row.pk] if len(keys) == 1 else row.pk
        values = {key.name: _value(key, part) for key, part in zip(keys, given, strict=True)}
        links = []
        for field, value in row.fields.items():
            if field in mapper.relationships and mapper.relationships[field].secondary is not None:
                links += _links(mapper, field, row.pk, value)
            else:
                column = _column(mapper, field)
                values[column.name] = _value(column, value)
    except (KeyError, ValueError, TypeError, ArithmeticError) as error:
        reason = f"{row.model} {row.pk}: {error}"
        raise BrokenRowsError(row.path, row.line, reason) from error
    return table, values, links


def _load(
    connection: Connection, chapter: str, classes: Mapping[str, type[DeclarativeBase]], row: Row
) -> None:
    table, values, links = parse_row(chapter, classes, row)
    try:
        connection.execute(sa.insert(table).values(values))
        for secondary, pair in links:
            connection.execute(sa.insert(secondary).values(pair))
    except sa.exc.DBAPIError as error:
        raise BrokenRowsError(row.path, row.line, driver_message(error.orig or error)) from error


def _column(mapper: Mapper[Any], field: str) -> sa.Column[Any]:
    """Return the column of a field; for a reference, the foreign key."""
    if field in mapper.relationships and mapper.relationships[field].direction is MANYTOONE:
        [column] = mapper.relationships[field].local_columns
        return column  # type: ignore[return-value]  # a mapped table's column
    if field not in mapper.column_attrs:
        raise KeyError(f"there is no field {field!r}")
    return mapper.column_attrs[field].columns[0]  # type: ignore[return-value]  # likewise


def _links(
    mapper: Mapper[Any], field: str, key: Any, keys: list[Any]
) -> list[tuple[Any, dict[str, Any]]]:
    """Return the rows of a many-to-many field: the table, and the two keys."""
    relationship = mapper.relationships[field]
    [(_, own)] = relationship.synchronize_pairs
    [(_, other)] = relationship.secondary_synchronize_pairs or []
    return [(relationship.secondary, {own.name: key, other.name: linked}) for linked in keys]


def _value(column: sa.Column[Any], value: Any) -> Any:
    """Return a value of a fixture as the Python type of its column."""
    if value is None:
        return None
    if isinstance(value, JsonNull):
        return sa.JSON.NULL
    if isinstance(column.type, sa.Enum) and column.type.enum_class:
        return column.type.enum_class(value)
    type_ = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    is_text = isinstance(type_, sa.String | sa.JSON | postgresql.TSVECTOR)
    if not isinstance(value, str) or is_text:
        return value
    if isinstance(type_, AbstractRange):
        return _range(_ENDS[type(type_)], value)
    return _READERS[type_.python_type](value)


def _range(kind: type, text: str) -> postgresql.Range[Any]:
    """Parse Django's format of a range, a JSON object with the arguments of its class."""
    given = json.loads(text)
    for end in ("lower", "upper"):
        if given.get(end) is not None:
            given[end] = _READERS[kind](given[end])
    return postgresql.Range(**given)


#: The type of the ends of ranges.
_ENDS: dict[type, type] = {
    postgresql.INT4RANGE: int,
    postgresql.INT8RANGE: int,
    postgresql.NUMRANGE: Decimal,
    postgresql.DATERANGE: date,
    postgresql.TSTZRANGE: datetime,
}


def _duration(text: str) -> timedelta:
    """Parse Django's format, ``[days ]hours:minutes:seconds``."""
    days, _, clock = text.rpartition(" ")
    hours, minutes, seconds = clock.split(":")
    whole, _, fraction = seconds.partition(".")
    return timedelta(
        days=int(days or 0),
        hours=int(hours),
        minutes=int(minutes),
        seconds=int(whole),
        microseconds=int(fraction.ljust(6, "0") or 0),
    )


#: The functions that read a text as a value of a type.
_READERS: dict[type, Any] = {
    int: int,
    Decimal: Decimal,
    UUID: UUID,
    time: time.fromisoformat,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    timedelta: _duration,
}


def _reset_counters(connection: Connection) -> None:
    """Move PostgreSQL's sequences past the explicit keys, in all existing tables."""
    existing = sa.inspect(connection).get_table_names()
    for table in Base.metadata.tables.values():
        column = table.autoincrement_column
        if column is not None and table.name in existing:
            key = sa.func.max(column)
            sequence = sa.func.pg_get_serial_sequence(table.name, column.name)
            moved = sa.func.setval(sequence, sa.func.coalesce(key, 1), key.is_not(None))
            connection.execute(sa.select(moved))
