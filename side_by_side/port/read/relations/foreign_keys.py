"""The relationships of foreign keys, of one column and of several."""

from dataclasses import replace
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from side_by_side.column_types.source import code
from side_by_side.port.model import Relation
from side_by_side.port.naming import parent_of
from side_by_side.port.read.read_models import Model
from side_by_side.port.read.relations.many_to_many import add_further_parent
from side_by_side.port.read.relations.relation_collector import RelationCollector, tables_of
from side_by_side.port.read.relations.relation_options import is_parent_link
from side_by_side.port.read.table_names import table_key


def add_foreign_key(collector: RelationCollector, model: Model, field: Any) -> None:
    """Add the two directions of a foreign key, where both of its ends are ported."""
    read = collector.read
    # Rows of a proxy are those of its table, and Django accepts any of them.
    target: Any = field.remote_field.model._meta.concrete_model
    ends = {(field.model, field.name), (field.target_field.model, field.target_field.name)}
    # Each end is looked up: the difference of the sets would copy all attributes.
    if target not in read.classes or not all(end in read.attributes for end in ends):
        return
    is_link = is_parent_link(field) and field.primary_key
    is_further_link = is_parent_link(field) and not is_link
    forward = Relation(
        collector.attribute(model, field.name),
        read.reference(target),
        read.names.target(target),
        many=False,
        null=field.null,
        view_only=is_link,
        # A row goes with those of all its parents.
        cascade="all" if is_further_link else "",
    )
    back = collector.backward(model, field, target, many=not field.unique)
    forward_join, back_join = _joins(collector, model, field, target, view_only=is_link)
    forward = replace(forward, **forward_join)
    if is_further_link:
        add_further_parent(collector, model, target, forward.attribute)
    if back:
        back = replace(back, view_only=is_link, **back_join)
        if not is_link:
            forward = replace(forward, back=back.attribute)
            back = replace(back, back=forward.attribute)
    pair = collector.add(model, forward, target, back)
    collector.pairs[model, field.name] = pair
    if not is_link:
        collector.add_writer(field, pair)


def _joins(
    collector: RelationCollector, model: Model, field: Any, target: Model, *, view_only: bool
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the options of both directions that name the columns, where SQLAlchemy needs them."""
    read = collector.read
    own, other = read.path(model, field), read.path(target, field.target_field)
    mine, theirs = tables_of(model), tables_of(target)
    shared = set(mine) & set(theirs)
    inherits = len(mine) > 1 or len(theirs) > 1
    is_clear, has_key = _is_clear(collector, mine, theirs), _has_key(collector, model, field)
    remote_side = {"remote_side": other} if shared else {}
    if not is_clear and has_key and not inherits:
        return {"foreign_keys": own} | remote_side, {"foreign_keys": own}
    if not is_clear or not has_key or view_only:
        back = f"remote(foreign({own})) == {other}"
        return {"join": f"foreign({own}) == remote({other})"}, {"join": back}
    return remote_side, {}


def _is_clear(collector: RelationCollector, mine: list[str], theirs: list[str]) -> bool:
    """Whether SQLAlchemy finds the one foreign key between the tables of two classes."""
    pairs = {(one, two) for one in mine for two in theirs}
    pairs |= {(two, one) for one, two in pairs}
    return sum(collector.links[pair] for pair in pairs) == 1


def _has_key(collector: RelationCollector, model: Model, field: Any) -> bool:
    """Whether the database has a foreign key for a field."""
    references = collector.read.classes[model].references
    return any(column.name == field.column for column, _ in references)


def add_inheritance(collector: RelationCollector, model: Model) -> None:
    """Add the condition of a child to its parent, where several foreign keys lead there."""
    read, parent = collector.read, parent_of(model)
    while parent is not None and parent._meta.proxy:
        parent = parent_of(parent)
    if parent is None or parent not in read.classes:
        return
    tables = table_key(model), table_key(parent)
    if collector.links[tables] + collector.links[tables[::-1]] > 1:
        link: Any = model._meta.pk
        own = read.attributes[model, link.name]
        other = read.attributes[link.target_field.model, link.target_field.name]
        condition = code("{} == {}.{}", own, read.reference(parent), other)
        collector.inherit_conditions[model] = condition


def add_composite_key(collector: RelationCollector, model: Model, field: Any) -> None:
    """Add the relationships of a ``ForeignObject``, whose columns are fields of their own.

    One whose class also restricts the rows in Python is left out.
    """
    if reason := _refused(collector, field):
        collector.leave_out(model, field, reason)
        return
    read = collector.read
    target: Any = field.remote_field.model._meta.concrete_model
    columns = [
        (read.path(model, near), read.path(target, far)) for near, far in field.related_fields
    ]
    forward = Relation(
        collector.attribute(model, field.name),
        read.reference(target),
        read.names.target(target),
        many=False,
        null=field.null or any(near.null for near, _ in field.related_fields),
        join=_all([f"foreign({near}) == remote({far})" for near, far in columns]),
    )
    back = collector.backward(model, field, target, many=True)
    if back:
        join = _all([f"remote(foreign({near})) == {far}" for near, far in columns])
        back = replace(back, join=join, back=forward.attribute)
        forward = replace(forward, back=back.attribute)
    pair = collector.add(model, forward, target, back)
    collector.pairs[model, field.name] = pair
    for near, _ in field.related_fields:
        collector.add_writer(near, pair)


def _refused(collector: RelationCollector, field: Any) -> str:
    """Return why a ``ForeignObject`` has no relationship, empty where it has one."""
    for name in ("get_extra_restriction", "get_extra_descriptor_filter"):
        if getattr(type(field), name) is not getattr(models.ForeignObject, name):
            return f"{type(field).__qualname__}.{name} restricts its rows in Python"
    try:
        ends = {(end.model, end.name) for pair in field.related_fields for end in pair}
    except FieldDoesNotExist as error:
        return str(error)
    is_ported = field.remote_field.model in collector.read.classes
    return (
        ""
        if is_ported and all(end in collector.read.attributes for end in ends)
        else "one of its ends is not ported"
    )


def _all(conditions: list[str]) -> str:
    return conditions[0] if len(conditions) == 1 else f"and_({', '.join(conditions)})"
