"""Reads in which order a model's rows come: what Django's related managers give, in that order."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

if TYPE_CHECKING:
    from side_by_side.port.read.models import Reader


def ordering(reader: "Reader", target: type[models.Model]) -> str:
    """Return the ``order_by`` of a relationship to many, as SQLAlchemy reads it from a string.

    Empty where the model has no order, or one that its own columns alone do not say: a relationship
    is ordered whole or not at all.
    """
    found = [_entry(reader, target, each) for each in target._meta.ordering or ()]
    return ", ".join(found) if all(found) else ""


def _entry(reader: "Reader", target: type[models.Model], entry: Any) -> str:
    name = entry.removeprefix("-") if isinstance(entry, str) else ""
    try:
        field: Any = target._meta.pk if name == "pk" else target._meta.get_field(name)
    except FieldDoesNotExist:
        # An expression, a path to another model, or any order.
        return ""
    by_rows_order = field.is_relation and name != getattr(field, "attname", name)
    if by_rows_order and (field.related_model is None or field.related_model._meta.ordering):
        # By the order of the rows that it refers to, which are in another table.
        return ""
    attribute = reader.attributes.get((field.model, field.name))
    if attribute is None:
        return ""
    column = f"{reader.names.target(target)}.{attribute}"
    return f"{column}.desc()" if entry.startswith("-") else column
