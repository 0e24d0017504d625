"""Inserts rows without the values that have a default; compares what each ORM stores there."""

import re
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from django.db import models, transaction

from side_by_side.check.results import OWN_CODE, RowDifference
from side_by_side.check.round_trip import through_django, through_sqlalchemy
from side_by_side.check.round_trip.describe import Failure
from side_by_side.check.round_trip.field_kinds import kind_of
from side_by_side.check.round_trip.own_code import default_code
from side_by_side.check.round_trip.stored import Rows, stored_rows
from side_by_side.check.round_trip.tables import FilledTable
from side_by_side.check.severity import Severity


def omitted(table: FilledTable) -> list[str]:
    """Return the columns for which Django has a value if none is given."""
    return [
        name
        for name, item in table.common.items()
        if not item.primary_key
        and item.remote_field is None
        and (
            item.null
            or item.has_default()
            or getattr(item, "auto_now", False)
            or getattr(item, "auto_now_add", False)
            or getattr(item, "db_default", models.NOT_PROVIDED) is not models.NOT_PROVIDED
        )
    ]


def django_defaults(tables: list[FilledTable]) -> dict[str, tuple[dict[str, str], set[str]]]:
    """Return what Django stores in the omitted columns of each table, by column.

    With it come the columns in which two rows differ: those of a moment, or of chance.
    """
    stored: dict[str, tuple[dict[str, str], set[str]]] = {}
    with through_django.unchecked_foreign_keys(), transaction.atomic():
        for table in reversed(tables):
            through_django.clear(table)
        for table in tables:
            names = omitted(table)
            if not names or not table.values or not table.has_only_common_columns:
                continue
            found = _defaults(table, names)
            if found is None:
                # A check, or a length, refuses some of them.
                found = _defaults(table, [name for name in names if _defaults(table, [name])])
            if found is not None:
                stored[table.name] = found
        transaction.set_rollback(True)
    return stored


def _defaults(table: FilledTable, names: list[str]) -> tuple[dict[str, str], set[str]] | None:
    """Return the defaults of some columns, and which vary; None if the database refuses them."""
    if not names:
        return None
    try:
        first, second = _insert(table, names), _insert(table, names)
    except Exception:  # noqa: BLE001 - the project's own code may raise anything
        return None
    varying = {
        name for name in names if first[name] != second[name] or _is_of_a_moment(table.fields[name])
    }
    return first, varying


def _is_of_a_moment(item: "models.Field[Any, Any]") -> bool:
    """Whether a default is the time, of which two within a millisecond may be equal."""
    is_time = kind_of(item) in ("DateTimeField", "TimeField", "DateField")
    return is_time and (not item.has_default() or callable(item.default))


def _insert(table: FilledTable, names: list[str]) -> dict[str, str]:
    row = table.rows[next(iter(table.values))]
    given = {name: value for name, value in row.items() if name not in names}
    through_django.insert_one(table, given, raw=False)
    [stored] = _stored(table, through_django.execute, names)
    through_django.clear(table)
    return stored


def _stored(table: FilledTable, execute: Any, names: list[str]) -> Rows:
    return stored_rows(execute, table.kind, table.quoted, names, table.keys)


def default_differences(
    tables: list[FilledTable],
    of_django: dict[str, tuple[dict[str, str], set[str]]],
    connection: sa.Connection,
) -> Iterator[RowDifference]:
    """Give the columns in which SQLAlchemy stores something else.

    The transaction is to be rolled back.
    """
    for table in reversed(tables):
        through_sqlalchemy.clear(connection, table)
    for table in tables:
        if table.name in of_django:
            yield from _of_table(table, *of_django[table.name], connection)


def _of_table(
    table: FilledTable, expected: dict[str, str], varying: set[str], connection: sa.Connection
) -> Iterator[RowDifference]:
    assert table.table is not None  # only tables of both sides
    values = table.values[next(iter(table.values))]
    given = {name: value for name, value in values.items() if name not in expected}
    waiting = list(expected)
    while True:
        try:
            with connection.begin_nested():
                connection.execute(sa.insert(table.table).values(given))
                break
        except Exception as error:  # noqa: BLE001 - a refusal is a result
            text = str(getattr(error, "orig", None) or error)
            words = set(re.findall(r"\w+", text))
            column = next((name for name in waiting if name in words and name not in given), "")
            if not column:
                return
            yield _difference(
                table, column, expected[column], repr(Failure(error)), Severity.COSMETIC
            )
            given[column] = values[column]
            waiting.remove(column)
    [stored] = _stored(table, through_sqlalchemy.execute_on(connection), list(expected))
    for name in waiting:
        one, other = expected[name], stored[name]
        same = _is_null(one) == _is_null(other) if name in varying else one == other
        if not same:
            yield _difference(table, name, one, other, Severity.BEHAVIOR)


def _is_null(text: str) -> bool:
    return text in ("NULL", "null NULL")


def _difference(
    table: FilledTable, column: str, django: str, sqlalchemy: str, severity: Severity
) -> RowDifference:
    item = table.fields[column]
    default = getattr(item, "default", None)
    has_value = item.has_default() and not callable(default)
    fix = f"declare default={default!r}" if has_value else "declare the default that Django has"
    if code := default_code(table, column):
        fix = f"{code} makes this value in Django; declare a default that makes it as well"
    return RowDifference(
        table.name,
        column,
        "default",
        "none given",
        django,
        sqlalchemy,
        ("", ""),
        fix,
        severity=severity,
        cause=OWN_CODE if code else "value.default",
    )
