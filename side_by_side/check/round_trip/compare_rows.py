"""Writes the same rows with both ORMs; compares what is stored, and what each ORM reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import sqlalchemy as sa
from django.db import models, transaction

from side_by_side.check.build import Sides
from side_by_side.check.options import NothingToCheckError
from side_by_side.check.results import RowDifference
from side_by_side.check.round_trip import through_django, through_sqlalchemy
from side_by_side.check.round_trip.describe import Failure, describe_value, suggest_type
from side_by_side.check.round_trip.stored import drop_foreign_keys, stored_rows
from side_by_side.databases import Address
from side_by_side.project.django_project import use_database
from side_by_side.project.metadata import sqlalchemy_url
from side_by_side.schema.facts import EXISTS, Key

Row = dict[str, Any]
_Item = TypeVar("_Item")


@dataclass(frozen=True)
class RowsCompared:
    """The differences, and how many values were written."""

    differences: list[RowDifference]
    count: int


@dataclass
class CommonTable:
    """A table that both sides have, and the rows that were written into it."""

    name: str
    model: type[models.Model]
    table: sa.Table
    #: By number, in the order of their primary keys.
    rows: dict[int, Row] = field(default_factory=dict)
    #: Why there are no rows.
    reason: str = ""
    #: The values that SQLAlchemy refused: the number of the row, the column, the error.
    refused: list[tuple[int, str, Failure]] = field(default_factory=list)
    #: The numbers of the rows that it could not write at all.
    missing: set[int] = field(default_factory=set)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields that both sides have, by column."""
        return {
            str(item.column): item
            for item in through_django.stored_fields(self.model)
            if str(item.column) in self.table.c
        }

    @property
    def keys(self) -> list[str]:
        """The columns of the primary key."""
        return [str(item.column) for item in self.model._meta.pk_fields]

    @property
    def common_rows(self) -> list[int]:
        """The numbers of the rows that both sides wrote."""
        return [number for number in self.rows if number not in self.missing]

    def is_compared(self, number: int, column: str) -> bool:
        """Whether both sides wrote the value."""
        return not any((number, column) == refusal[:2] for refusal in self.refused)


def compare_rows(sides: Sides) -> RowsCompared:
    """Return the differences between rows that each ORM wrote, by table and column.

    Raises:
        NothingToCheckError: No table is on both sides.
    """
    tables = _common_tables(sides)
    if not tables:
        raise NothingToCheckError("--round-trip found no table that both sides have")
    by_django, by_sqlalchemy = (
        sides.build(label) for label in ("rows of django", "rows of sqlalchemy")
    )
    _write_rows(tables, by_django, by_sqlalchemy)
    differences = list(_refusals(tables))
    differences += _stored_differences(tables, by_django, by_sqlalchemy)
    differences += _read_differences(tables, by_django, by_sqlalchemy)
    count = sum(len(table.rows) * len(table.fields) for table in tables)
    return RowsCompared([_locate(difference, sides) for difference in differences], count)


def _locate(difference: RowDifference, sides: Sides) -> RowDifference:
    django, sqlalchemy = (
        sides.location(label, difference.table, difference.column)
        for label in ("django", "sqlalchemy")
    )
    return replace(difference, locations=(django, sqlalchemy))


def _common_tables(sides: Sides) -> list[CommonTable]:
    assert sides.project is not None  # --round-trip needs both
    assert sides.metadata is not None  # likewise
    of_sqlalchemy = {
        table.name: table
        for table in sides.metadata.tables.values()
        if table.schema in (None, "public")
    }
    return [
        CommonTable(name, model, of_sqlalchemy[name])
        for name, model in through_django.models_by_table(sides.project).items()
        if name in of_sqlalchemy
        and sides.is_wanted(name)
        # Some models have a table only where the database supports what they need.
        and Key("table", (name,), EXISTS) in sides.facts("django")
    ]


def _write_rows(tables: list[CommonTable], first: Address, second: Address) -> None:
    """Write rows with Django into the first database, the same with SQLAlchemy into the second."""
    for address in (first, second):
        drop_foreign_keys(address)
    with (
        use_database(first),
        through_django.unchecked_foreign_keys(),
        transaction.atomic(),
    ):
        for table in tables:
            # Migrations and signals create rows of their own, such as sites and permissions.
            through_django.clear(table.model)
            table.rows, table.reason = through_django.write(table.model)
        for table in tables:
            # Writing one model may create rows of another, such as content types.
            through_django.delete_other_rows(table.model, list(table.rows.values()))
    with use_database(second), _engine(second) as engine, engine.begin() as connection:
        if second.kind == "mariadb":
            connection.exec_driver_sql("SET foreign_key_checks = 0")
        for table in tables:
            connection.execute(table.table.delete())
            for number, row in table.rows.items():
                _write_row(connection, table, number, dict(row))


@contextmanager
def _engine(address: Address) -> Iterator[sa.Engine]:
    engine = sa.create_engine(sqlalchemy_url(address))
    try:
        yield engine
    finally:
        engine.dispose()


def _write_row(connection: sa.Connection, table: CommonTable, number: int, row: Row) -> None:
    """Write a row; a refused value is written as Django does, to compare the other values."""
    raw: set[str] = set()
    while (refusal := through_sqlalchemy.write(connection, table.table, row, raw)) is not None:
        column, failure = refusal
        table.refused.append((number, column, failure))
        if column not in table.fields or column in raw:
            table.missing.add(number)
            return
        raw.add(column)
        row[column] = through_django.driver_value(table.fields[column], row[column])


def _refusals(tables: list[CommonTable]) -> Iterator[RowDifference]:
    for table in tables:
        if table.reason:
            yield _difference(
                table, "", "untold", "", "", f"no row could be written: {table.reason}"
            )
        reported = set()
        for number, column, failure in table.refused:
            if column not in reported:
                reported.add(column)
                value = repr(table.rows[number][column]) if column else f"row {number + 1}"
                yield _difference(table, column, "refused", value, "accepts it", repr(failure))


def _stored_differences(
    tables: list[CommonTable], first: Address, second: Address
) -> Iterator[RowDifference]:
    columns = {table.name: (list(table.fields), table.keys) for table in tables if table.rows}
    of_django, of_sqlalchemy = stored_rows(first, columns), stored_rows(second, columns)
    for table in tables:
        if not table.rows:
            continue
        common = _common(table, of_django[table.name])
        for column in table.fields:
            for number, one, other in zip(
                table.common_rows, common, of_sqlalchemy[table.name], strict=True
            ):
                if one[column] != other[column] and table.is_compared(number, column):
                    value = repr(table.rows[number][column])
                    yield _difference(table, column, "stored", value, one[column], other[column])
                    break


def _common(table: CommonTable, rows: list[_Item]) -> list[_Item]:
    """Return those of Django's rows that SQLAlchemy wrote as well."""
    numbered = zip(table.rows, rows, strict=True)
    return [row for number, row in numbered if number in table.common_rows]


def _read_differences(
    tables: list[CommonTable], first: Address, second: Address
) -> Iterator[RowDifference]:
    written = [table for table in tables if table.rows]
    with use_database(first):
        of_first = {table.name: through_django.read(table.model) for table in written}
    with use_database(second):
        of_second = {table.name: through_django.read(table.model) for table in written}
    with _engine(first) as engine, engine.connect() as connection:
        by_sqlalchemy = {
            table.name: through_sqlalchemy.read(
                connection, table.table, list(table.fields), table.keys
            )
            for table in written
        }
    for table in written:
        rows, numbers = of_first[table.name], list(table.rows)
        common, second_rows = _common(table, rows), of_second[table.name]
        yield from _unequal(table, "django reads", common, second_rows, table.common_rows)
        yield from _unequal(table, "sqlalchemy reads", rows, by_sqlalchemy[table.name], numbers)


def _unequal(
    table: CommonTable, how: str, first: list[Row], second: list[Row], numbers: list[int]
) -> Iterator[RowDifference]:
    for column in table.fields:
        for number, one, other in zip(numbers, first, second, strict=True):
            texts = describe_value(one[column]), describe_value(other[column])
            if texts[0] == texts[1]:
                continue
            if how == "sqlalchemy reads" or table.is_compared(number, column):
                value = repr(table.rows[number][column])
                yield _difference(table, column, how, value, *texts)
                break


def _difference(
    table: CommonTable, column: str, how: str, value: str, django: str, sqlalchemy: str
) -> RowDifference:
    item = table.fields.get(column)
    fix = suggest_type(item, table.table.c[column]) if item is not None else "read the message"
    return RowDifference(table.name, column, how, value, django, sqlalchemy, ("", ""), fix)
