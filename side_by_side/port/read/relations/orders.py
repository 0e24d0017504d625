"""The order of a relationship to many, from ``Meta.ordering``."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models.expressions import OrderBy

from side_by_side.port.read.read_models import Model, ReadModels
from side_by_side.port.read.relations.order_expressions import (
    Column,
    NotCarriedError,
    expression_source,
)


def ordering(read: ReadModels, target: Model) -> tuple[str, str]:
    """Return the ``order_by`` of a relationship to many, and what is in the way of it.

    SQLAlchemy reads the order from a string. A relationship has the whole order or none.
    """
    try:
        return ", ".join(_entries(read, target, target, (), descending=False)), ""
    except NotCarriedError as error:
        return "", str(error)


def _entries(
    read: ReadModels,
    target: Model,
    model: Model,
    path: tuple[Any, ...],
    *,
    descending: bool,
) -> list[str]:
    """Return the order of a model that a path of foreign keys leads to from the target."""
    entries: list[str] = []
    for entry in model._meta.ordering or ():
        if entry == "?":
            entries.append("func.random()")
        elif isinstance(entry, str):
            is_down = entry.startswith("-") is not descending
            entries += _by_name(read, target, model, path, entry.lstrip("-+"), descending=is_down)
        else:
            entries.append(_by_expression(read, target, path, entry, descending=descending))
    return entries


def _by_name(
    read: ReadModels,
    target: Model,
    model: Model,
    path: tuple[Any, ...],
    name: str,
    *,
    descending: bool,
) -> list[str]:
    """Return the order by a column, or by the order of the model that a foreign key leads to."""
    links, field = _followed(model, name)
    path = (*path, *links)
    related: Any = field.related_model if field.is_relation else None
    is_column = name == "pk" or name.rpartition("__")[2] == getattr(field, "attname", name)
    if related is not None and related._meta.ordering and (field.name == name or not is_column):
        if field in path:
            raise NotCarriedError(f"{name} leads back to itself")
        return _entries(read, target, related, (*path, field), descending=descending)
    column = _value(read, target, path, field)
    return [f"{column}.desc()" if descending else column]


def _followed(model: Model, name: str) -> tuple[list[Any], Any]:
    """Return the foreign keys of a path of names, and the field at its end."""
    links: list[Any] = []
    here: Any = model
    *before, last = name.split("__")
    for step in before:
        link = _field(here, step, name)
        if not isinstance(link, models.ForeignKey):
            raise NotCarriedError(f"{name} is not a path of foreign keys to a column")
        links.append(link)
        here = link.related_model
    return links, _field(here, last, name)


def _field(model: Model, name: str, path: str) -> Any:
    try:
        field: Any = model._meta.pk if name == "pk" else model._meta.get_field(name)
    except FieldDoesNotExist:
        field = None
    if field is None or not getattr(field, "column", None):
        raise NotCarriedError(f"{path} is not a path of foreign keys to a column")
    return field


def _value(read: ReadModels, target: Model, path: tuple[Any, ...], field: Any) -> str:
    """Return a column, of another table by a subquery for each foreign key on the way."""
    if not path:
        attribute = read.attributes.get((field.model, field.name))
        if attribute is None:
            raise NotCarriedError(f"{field.name} is not ported")
        return f"{read.names.target(target)}.{attribute}"
    *before, link = path
    table, key = field.model._meta.db_table, _key(link, field.model)
    inner = _value(read, target, tuple(before), link)
    if not table.isidentifier() or not all(name.isidentifier() for name in (key, field.column)):
        raise NotCarriedError(f"the names of {table} cannot stand in a string")
    alias = f"{table}_{len(path)}"
    return (
        f"select(({alias} := {table}.alias()).c.{field.column})"
        f".where({alias}.c.{key} == {inner}).correlate_except({alias}).scalar_subquery()"
    )


def _key(link: Any, owner: Model) -> str:
    """Return the column of a table that a foreign key leads to, or to a child's table."""
    own: Any = owner._meta.pk
    return str(link.target_field.column if link.target_field.model is owner else own.column)


def _by_expression(
    read: ReadModels, target: Model, path: tuple[Any, ...], entry: Any, *, descending: bool
) -> str:
    """Return the order by an expression."""

    def column(name: str) -> Column:
        links, field = _followed(path[-1].related_model if path else target, name)
        is_null = field.null or any(link.null for link in (*path, *links))
        return Column(_value(read, target, (*path, *links), field), field, is_null)

    order = entry if isinstance(entry, OrderBy) else OrderBy(entry, descending=descending)
    source = nulls = expression_source(order.expression, column)
    if order.descending:
        source += ".desc()"
    elif order.nulls_first or order.nulls_last:
        source += ".asc()"
    if order.nulls_first or order.nulls_last:
        # MariaDB has no NULLS FIRST: whether it is null comes before the value everywhere.
        first = f"case(({nulls}.is_(None), {0 if order.nulls_first else 1}), "
        return f"{first}else_={1 if order.nulls_first else 0}), {source}"
    return source
