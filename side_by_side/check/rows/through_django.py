"""Writes and reads rows through Django's models, each table by itself."""

from typing import Any

from django.db import DatabaseError, connection, models, transaction

from side_by_side.check.rows.failure import Failure
from side_by_side.check.rows.values import ROWS, NoValueError, value_of
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
                    # Raw, as fixtures are loaded: no signals' changes, no rows of the parents.
                    model(**row).save_base(raw=True, force_insert=True)
            except NoValueError as error:
                return {}, str(error)
            except (DatabaseError, ValueError, TypeError) as error:
                reason = " ".join(str(error).split())
            else:
                written[number] = {str(each.column): row[each.attname] for each in fields(model)}
                break
    return written, "" if written else reason


def read(model: Model) -> list[Row]:
    """Return the rows of the table by column, ordered by key; a value that fails is its error."""
    rows = model._base_manager.order_by(*keys(model))
    found: list[Row] = [{} for _ in range(rows.count())]
    for field in fields(model):
        try:
            values: list[Any] = list(rows.values_list(field.attname, flat=True))
        except Exception as error:  # noqa: BLE001 - whatever reading raises is what it does
            values = [Failure(error)] * len(found)
        for row, value in zip(found, values, strict=True):
            row[str(field.column)] = value
    return found


def keys(model: Model) -> list[str]:
    """Return the attributes of the primary key."""
    return [each.attname for each in model._meta.pk_fields]


def prepared(field: "models.Field[Any, Any]", value: Any) -> Any:
    """Return what Django hands to the driver for a value."""
    return field.get_db_prep_save(value, connection)


def in_any_order() -> Any:
    """Let rows refer to rows that nobody writes; to be entered outside of a transaction."""
    return connection.constraint_checks_disabled()
