"""Leads through a relationship to what the object on its other side has."""

from typing import TYPE_CHECKING, Any

from django.db import models

from side_by_side.column_types.source import Builtin, code
from side_by_side.port.model import Proxy, Uncarried
from side_by_side.port.naming import attribute_name, parent_of
from side_by_side.port.references import ClassReference
from side_by_side.port.write.classes import value_annotation

if TYPE_CHECKING:
    from side_by_side.port.read.relations import Relations

Model = type[models.Model]


def add_further_parent(relations: "Relations", model: Model, parent: Model, link: str) -> None:
    """Lead to what a parent has that the class does not inherit from, through its link."""
    reader = relations.reader
    found = reader.classes[model]
    text = f"SQLAlchemy inherits from one table: what {parent.__name__} has is reached by {link}."
    found.remarks.append(text)
    reader.uncarried.append(Uncarried(model._meta.label, text))
    at: Model | None = parent
    while at is not None:
        for column in reader.classes[at].columns if at in reader.classes else []:
            if column.attribute not in reader.taken[model]:
                name = attribute_name(column.attribute, reader.taken[model])
                made = _maker(relations, parent, model)
                value = value_annotation(column)
                found.proxies.append(Proxy(name, link, column.attribute, value, made))
        at = parent_of(at)


def add_through(relations: "Relations", model: Model, field: Any) -> None:
    """Lead to the far side of a through model by way of its objects."""
    target, through = field.remote_field.model, field.remote_field.through
    if through not in relations.reader.classes:
        return
    mine = through._meta.get_field(field.m2m_field_name())
    theirs = through._meta.get_field(field.m2m_reverse_field_name())
    _add(relations, model, field.name, (mine, theirs), target)
    name = field.remote_field.get_accessor_name()
    if name and not field.remote_field.hidden and target in relations.reader.classes:
        _add(relations, target, name, (theirs, mine), model)


def _add(
    relations: "Relations", model: Model, name: str, ends: tuple[Any, Any], target: Model
) -> None:
    """Add the way to a target by the fields of the through model that lead here and there."""
    near, far = ends
    _, back = relations.pairs.get((near.model, near.name), (None, None))
    onward, _ = relations.pairs.get((far.model, far.name), (None, None))
    reason = ""
    if back is None or onward is None:
        reason = f"{near.model._meta.label} has no way back to it"
    elif not issubclass(near.model, far.model):
        reason = f"{near.model._meta.label} has no {far.name}, but {far.model._meta.label}"
    if back is None or onward is None or reason:
        relations.tell(model, name, f"{reason}, so it is reached by a query.")
        return
    relations.reader.classes[model].proxies.append(
        Proxy(
            attribute_name(name, relations.reader.taken[model]),
            back.attribute,
            onward.attribute,
            code("{}[{}]", Builtin("list"), relations.at(target)),
            _maker(relations, near.model, model),
        )
    )


def _maker(relations: "Relations", other: Model, model: Model) -> ClassReference | None:
    """Return the class that a new value makes an object of, if it is in the module.

    That of another module is not there yet when the class is read.
    """
    is_beside = other._meta.app_label == model._meta.app_label
    return relations.at(other) if is_beside else None
