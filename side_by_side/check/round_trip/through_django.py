"""Writes and reads rows through Django's models, one table at a time."""

from typing import Any

from django.db import connection, models, transaction
from django.db.models.fields.proxy import OrderWrt

from side_by_side.check.round_trip.describe import Failure
from side_by_side.check.round_trip.sample_values import ROWS, NoValueError, value_of
from side_by_side.databases.masking import safe_message
from side_by_side.project import DjangoProject

Model = type[models.Model]
Row = dict[str, Any]


def models_by_table(project: DjangoProject) -> dict[str, Model]:
    """Return the model of each table, including many-to-many tables."""
    return {
        project.table_name(model): model
        for label in project.labels
        for model in project.models(label)
        if model._meta.managed and not model._meta.proxy and not model._meta.swapped
    }


def stored_fields(model: Model) -> "list[models.Field[Any, Any]]":
    """Return the fields that are columns of the model's own table and not generated."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if not isinstance(field, models.GeneratedField)
    ]


def clear(model: Model) -> None:
    """Delete the rows of the model's own table."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608 - names of models


def write(model: Model) -> tuple[dict[int, Row], str]:
    """Write rows into the table; return them by number, or the reason why there are none."""
    fields = stored_fields(model)
    written: dict[int, Row] = {}
    reason = ""
    for number in range(ROWS):
        for simple in (False, True):
            try:
                row = {field.attname: value_of(field, number, simple=simple) for field in fields}
                instance = _insert(model, row)
            except NoValueError as error:
                return {}, str(error)
            except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
                reason = safe_message(error)
            else:
                # Django computes the position of a row in its order.
                row |= {
                    field.attname: getattr(instance, field.attname)
                    for field in fields
                    if isinstance(field, OrderWrt)
                }
                written[number] = {str(field.column): row[field.attname] for field in fields}
                break
    return written, "" if written else reason


def _insert(model: Model, row: Row) -> Any:
    """Do what ``save()`` does for one table.

    No signals are sent, whose receivers may write rows of their own, and no rows of parents are
    written.
    """
    with transaction.atomic():
        instance: Any = model(**row)
        instance._save_table(raw=True, cls=model, force_insert=True, using=connection.alias)
    return instance


def delete_other_rows(model: Model, rows: list[Row]) -> None:
    """Delete all other rows of the model's own table."""
    names = [str(field.column) for field in model._meta.pk_fields]
    keys = [tuple(row[name] for name in names) for row in rows]
    kept = [key if key[1:] else key[0] for key in keys]
    queryset: Any = model._base_manager.exclude(pk__in=kept)
    queryset._raw_delete(connection.alias)


def read(model: Model) -> list[Row]:
    """Return the rows of the table by column, ordered by primary key; with failures as values."""
    rows: list[Row] = [{} for _ in _values(model, model._meta.pk_fields[0])]
    for field in stored_fields(model):
        try:
            values = _values(model, field)
        except Exception as error:  # noqa: BLE001 - any error is the result of reading
            values = [Failure(error)] * len(rows)
        for row, value in zip(rows, values, strict=True):
            row[str(field.column)] = value
    return rows


def _values(model: Model, field: "models.Field[Any, Any]") -> list[Any]:
    """Return a field's values from the model's own table, without a join to its parents' tables.

    The backend and the field convert each value, as in a queryset.
    """
    quote = connection.ops.quote_name
    keys = ", ".join(quote(str(key.column)) for key in model._meta.pk_fields)
    column = field.get_col(model._meta.db_table)
    converters = connection.ops.get_db_converters(column) + column.get_db_converters(connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {quote(str(field.column))} FROM {quote(model._meta.db_table)}"  # noqa: S608 - names of models
            f" ORDER BY {keys}"
        )
        values = [value for (value,) in cursor.fetchall()]
    for convert in converters:
        values = [convert(value, column, connection) for value in values]
    return values


def driver_value(field: "models.Field[Any, Any]", value: Any) -> Any:
    """Return what Django passes to the driver for a value."""
    return field.get_db_prep_save(value, connection)


def unchecked_foreign_keys() -> Any:
    """Disable the checks of foreign keys; a context to enter outside of a transaction."""
    return connection.constraint_checks_disabled()
