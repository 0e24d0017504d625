"""The order and the cascade of a relationship, from ``Meta.ordering`` and ``on_delete``."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from side_by_side.port.read.read_models import ReadModels
from side_by_side.port.remarks import Kind, field_remark

ON_DELETE = Kind("relations have an on_delete that runs in Python")


def ordering(read: ReadModels, target: type[models.Model]) -> str:
    """Return the ``order_by`` of a relationship to many, as SQLAlchemy reads it from a string.

    Empty where the model has no order, or one that needs more than its own columns: a relationship
    has the whole order or none.
    """
    entries = [_order_entry(read, target, entry) for entry in target._meta.ordering or ()]
    return ", ".join(entries) if all(entries) else ""


def _order_entry(read: ReadModels, target: type[models.Model], entry: Any) -> str:
    name = entry.removeprefix("-") if isinstance(entry, str) else ""
    try:
        field: Any = target._meta.pk if name == "pk" else target._meta.get_field(name)
    except FieldDoesNotExist:
        # An expression, a path to another model, or a random order.
        return ""
    by_related_rows = field.is_relation and name != getattr(field, "attname", name)
    if by_related_rows and (field.related_model is None or field.related_model._meta.ordering):
        # The rows that it refers to are ordered by columns of another table.
        return ""
    attribute = read.attributes.get((field.model, field.name))
    if attribute is None:
        return ""
    column = f"{read.names.target(target)}.{attribute}"
    return f"{column}.desc()" if entry.startswith("-") else column


def is_hidden(field: Any) -> bool:
    """Whether Django has no way back of a relation."""
    return bool(field.remote_field.hidden or not field.remote_field.get_accessor_name())


def on_delete(field: Any) -> str:
    """Return the name of what Django does; some packages wrap its functions in objects."""
    action = field.remote_field.on_delete
    return str(getattr(action, "__name__", type(action).__name__))


def deletion_options(field: Any) -> dict[str, Any]:
    """Return the options of the reverse relationship for what ``on_delete`` does to the rows.

    What only Python does is described in a remark.
    """
    name = on_delete(field)
    if (field.remote_field.parent_link and field.primary_key) or name == "SET_NULL":
        return {}
    if name == "CASCADE":
        # A row that must refer to another is deleted with it; one that may is only cleared.
        return {"cascade": "all" if field.null else "all, delete-orphan"}
    # An action of the database itself, which Django has from 6.1 on, names its operation.
    if hasattr(field.remote_field.on_delete, "operation") or name in (
        "PROTECT",
        "RESTRICT",
        "DO_NOTHING",
    ):
        return {"passive_deletes": True}
    text = f"on_delete={name} of {field.name} runs in Python"
    if name in ("set_on_delete", "SET_DEFAULT"):
        text += ": it refers the rows to another one"
    return {"passive_deletes": True, "remarks": (field_remark(ON_DELETE, field, f"{text}."),)}
