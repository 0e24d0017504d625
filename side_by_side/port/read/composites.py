"""Reads relations that go by several columns, or by one that is no foreign key in the database."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from side_by_side.port.model import Relation
from side_by_side.port.naming import attribute_name

if TYPE_CHECKING:
    from side_by_side.port.read.relations import Relations

Model = type[models.Model]
#: The two directions of a relation, of which the second may be hidden.
Pair = tuple[Relation, Relation | None]


def add_composites(relations: "Relations") -> None:
    """Add the relationships of each ``ForeignObject``, whose columns are fields of their own.

    What restricts the rows in Python besides, as a subclass can, is no relationship.
    """
    for model in relations.reader.classes:
        for field in model._meta.local_fields:
            if isinstance(field, models.ForeignObject) and not isinstance(field, models.ForeignKey):
                reason = _refused(relations, field)
                if reason:
                    relations.leave_out(model, field, reason)
                else:
                    _add(relations, model, field)


def _refused(relations: "Relations", field: Any) -> str:
    plain = models.ForeignObject
    for name in ("get_extra_restriction", "get_extra_descriptor_filter"):
        if getattr(type(field), name) is not getattr(plain, name):
            return f"{type(field).__qualname__}.{name} restricts its rows in Python"
    try:
        ends = {(each.model, each.name) for pair in field.related_fields for each in pair}
    except FieldDoesNotExist as error:
        return str(error)
    is_there = field.remote_field.model in relations.reader.classes
    return "" if is_there and ends <= relations.reader.attributes.keys() else "it leads nowhere"


def _add(relations: "Relations", model: Model, field: Any) -> None:
    target: Model = field.remote_field.model
    pairs = [
        (relations.named(model, near), relations.named(target, far))
        for near, far in field.related_fields
    ]
    forward = Relation(
        attribute_name(field.name, relations.reader.taken[model]),
        relations.at(target),
        relations.reader.names.target(target),
        many=False,
        null=field.null or any(near.null for near, _ in field.related_fields),
        join=_all([f"foreign({near}) == remote({far})" for near, far in pairs]),
    )
    owner: Any = target._meta.concrete_model
    back = relations.backward(model, field, owner, many=True)
    relations.reader.classes[model].relations.append(forward)
    if back:
        back.join = _all([f"remote(foreign({near})) == {far}" for near, far in pairs])
        forward.back, back.back = back.attribute, forward.attribute
        relations.reader.classes[owner].relations.append(back)
    relations.pairs[model, field.name] = forward, back
    for near, _ in field.related_fields:
        relations.note_written(near, (forward, back))


def _all(conditions: list[str]) -> str:
    return conditions[0] if len(conditions) == 1 else f"and_({', '.join(conditions)})"


def say_overlaps(sharing: list[Pair]) -> None:
    """Say which other relationships write the same column: SQLAlchemy warns of it otherwise."""
    for number, pair in enumerate(sharing[1:], start=1):
        names = [each.attribute for other in sharing[:number] for each in other if each]
        for each in pair:
            if each:
                each.overlaps = tuple(dict.fromkeys([*each.overlaps, *names]))
