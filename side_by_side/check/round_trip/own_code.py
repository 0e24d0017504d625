"""The code of a project that makes other values than those that are given.

SQLAlchemy knows nothing of it, and is not at fault where it writes what was given. It is therefore
given what Django made of the values.
"""

import copy
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.db import connection, models, transaction

from side_by_side.check.round_trip import through_django
from side_by_side.check.round_trip.field_kinds import converts
from side_by_side.check.round_trip.stored import stored_rows
from side_by_side.check.round_trip.tables import FilledTable, Model, Row
from side_by_side.port.read.conversions import (
    converts_on_write,
    descriptor,
    gives_default,
    inner_fields,
    is_of_django,
    own_coders,
    path,
    receivers,
)

Field = Any


def makes_values(table: FilledTable) -> bool:
    """Whether the project has code that may change a row of a model before it is written."""
    return any(_of_model(table.model)) or any(
        descriptor(table.model, item) or converts_on_write(item) for item in table.common.values()
    )


def _of_model(model: Model) -> Iterator[str]:
    """Yield the code that runs whenever an instance is made."""
    for name in ("__init__", "__setattr__"):
        method = getattr(model, name)
        if method is not getattr(models.Model, name):
            yield path(method)
    for name, receiver in receivers(model):
        if name in ("pre_init", "post_init") and not is_of_django(receiver):
            yield path(receiver)


def take_over(table: FilledTable, read: list[Row]) -> None:
    """Put the values that Django made in the place of those that were given.

    ``read`` is what Django reads of its rows. Values that SQLAlchemy reads as another type stay;
    what it has read of them is written instead.
    """
    if not makes_values(table):
        return
    for number, row in zip(table.rows, read, strict=True):
        for name, item in table.common.items():
            if not (converts(item) or item.primary_key or item.remote_field is not None):
                table.rows[number][name] = row[name]


def code_of(table: FilledTable, column: str) -> str:
    """Return which code of the project makes the values of a column, empty if there is none."""
    return _of_field(table.model, table.fields[column]) or next(_of_model(table.model), "")


def _of_field(model: Model, field: Field) -> str:
    for item in (field, *inner_fields(field)):
        for name in ("get_db_prep_save", "get_db_prep_value", "get_prep_value", "to_python"):
            if not is_of_django(method := getattr(type(item), name)):
                return path(method)
        for _, coder in own_coders(item):
            return path(coder)
    return descriptor(model, field)


def default_code(table: FilledTable, column: str) -> str:
    """Return which code of the project makes what is stored where no value is given."""
    field: Field = table.fields[column]
    if not is_of_django(method := type(field).pre_save):
        return path(method)
    if gives_default(field):
        return path(type(field).get_default)
    if callable(field.default) and field.has_default():
        name = path(field.default)
        if name.partition(".")[0] not in ("django", "builtins", "uuid", "datetime"):
            return name
    if code := _of_field(table.model, field):
        return code
    return next(_of_model(table.model), "") if _is_changed(table, column) else ""


def _is_changed(table: FilledTable, column: str) -> bool:
    """Whether an instance has another value than the default of the field."""
    row = next(iter(table.rows.values()))
    given = {
        item.attname: row[name]
        for name, item in table.fields.items()
        if name != column and name in row
    }
    field = table.fields[column]
    try:
        return bool(getattr(table.model(**given), field.attname) != field.get_default())
    except Exception:  # noqa: BLE001 - the project's own code may raise anything
        return False


def plain_texts(table: FilledTable) -> dict[str, dict[int, str]]:
    """Return what Django's own fields store again of what they read of converted values.

    By column and number of the row, each as the database has it. Where it is not what the
    project's field has stored, only code of the project could store that.
    """
    texts: dict[str, dict[int, str]] = {}
    for name, item in table.common.items():
        if converts(item) and not (item.primary_key or item.remote_field is not None):
            with suppress(Exception), transaction.atomic():
                texts[name] = _plain_texts(table, name, _plain(item))
                transaction.set_rollback(True)
    return texts


def _plain(field: Field) -> Field:
    """Return a field of Django's own class with the attributes of a field."""
    plain = copy.copy(field)
    plain.__class__ = next(kind for kind in type(field).__mro__ if is_of_django(kind))
    for name, _ in own_coders(field):
        setattr(plain, name, None)
    if hasattr(field, "base_field"):
        plain.base_field = _plain(field.base_field)
    return plain


def _plain_texts(table: FilledTable, name: str, plain: Field) -> dict[int, str]:
    values = through_django.read_column(table, name, plain)
    for number, value in zip(table.rows, values, strict=True):
        through_django.update(table, number, name, plain.get_db_prep_save(value, connection))
    rows = stored_rows(through_django.execute, table.kind, table.quoted, [name], table.keys)
    return {number: row[name] for number, row in zip(table.rows, rows, strict=True)}
