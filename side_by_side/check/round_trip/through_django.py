"""Writes and reads rows through Django's models, each table by itself."""

from typing import Any

from django.db import connection, models, transaction
from django.db.models.fields.proxy import OrderWrt

from side_by_side.check.round_trip.failure import Failure
from side_by_side.check.round_trip.sample_values import ROWS, NoValueError, value_of
from side_by_side.databases.masking import safe_message
from side_by_side.project import DjangoProject

Model = type[models.Model]
Row = dict[str, Any]


def tables(project: DjangoProject) -> dict[str, Model]:
    """Return the model of each table, many-to-many tables included."""
    return {
        model._meta.db_table: model
        for label in project.labels
        for model in project.models(label)
        if model._meta.managed and not model._meta.proxy and not model._meta.swapped
    }


def fields(model: Model) -> "list[models.Field[Any, Any]]":
    """Return the fields that are columns of the model's own table and not computed."""
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
    """Write rows into the table; return them by number, and why there are none if so."""
    written: dict[int, Row] = {}
    reason = ""
    for number in range(ROWS):
        for simple in (False, True):
            try:
                row = {
                    each.attname: value_of(each, number, simple=simple) for each in fields(model)
                }
                with transaction.atomic():
                    # What ``save()`` does for the one table: no signals, whose receivers may write
                    # rows of their own, and no rows of the parents.
                    instance: Any = model(**row)
                    instance._save_table(
                        raw=True, cls=model, force_insert=True, using=connection.alias
                    )
            except NoValueError as error:
                return {}, str(error)
            except Exception as error:  # noqa: BLE001 - whatever the project's own code raises
                reason = safe_message(error)
            else:
                # Only Django itself counts the place of a row in its order.
                row |= {
                    each.attname: getattr(instance, each.attname)
                    for each in fields(model)
                    if isinstance(each, OrderWrt)
                }
                written[number] = {str(each.column): row[each.attname] for each in fields(model)}
                break
    return written, "" if written else reason


def keep(model: Model, rows: list[Row]) -> None:
    """Delete the rows of the model's own table that are not among those."""
    names = [str(field.column) for field in model._meta.pk_fields]
    keys = [tuple(row[name] for name in names) for row in rows]
    others: Any = model._base_manager.exclude(pk__in=[key if key[1:] else key[0] for key in keys])
    others._raw_delete(connection.alias)


def read(model: Model) -> list[Row]:
    """Return the rows of the table by column, ordered by key; a value that fails is its error."""
    found: list[Row] = [{} for _ in _values(model, model._meta.pk_fields[0])]
    for field in fields(model):
        try:
            values = _values(model, field)
        except Exception as error:  # noqa: BLE001 - whatever reading raises is what it does
            values = [Failure(error)] * len(found)
        for row, value in zip(found, values, strict=True):
            row[str(field.column)] = value
    return found


def _values(model: Model, field: "models.Field[Any, Any]") -> list[Any]:
    """Return a field's values from the model's own table, whatever its parents' tables hold.

    Each is converted by the backend and by the field, as a queryset does.
    """
    quote = connection.ops.quote_name
    keys = ", ".join(quote(str(each.column)) for each in model._meta.pk_fields)
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


def prepared(field: "models.Field[Any, Any]", value: Any) -> Any:
    """Return what Django hands to the driver for a value."""
    return field.get_db_prep_save(value, connection)


def in_any_order() -> Any:
    """Let rows refer to rows that nobody writes; to be entered outside of a transaction."""
    return connection.constraint_checks_disabled()
