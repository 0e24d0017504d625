"""Generic relations: the rows that name a class and a key, and are deleted with its row."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from side_by_side.column_types.source import code
from side_by_side.port.model import Relation
from side_by_side.port.read.models import GENERIC
from side_by_side.port.read.read_models import Model
from side_by_side.port.read.relations.relation_collector import RelationCollector
from side_by_side.port.references import base


def add_generic_relations(collector: RelationCollector, model: Model) -> None:
    """Add the relationships of the generic relations of a model, its own and inherited ones.

    A child's rows have a content type of their own. A proxy's rows have that of its table.
    """
    for field in model._meta.private_fields:
        # By its attributes, because importing its class needs the application.
        if not hasattr(field, "content_type_field_name"):
            continue
        is_inherited = bool(getattr(field, "mti_inherited", False))
        if is_inherited and model._meta.proxy and field.for_concrete_model:
            continue
        if reason := _add(collector, model, field):
            related = field.related_model._meta.label
            text = (
                f"a generic relation; {related} refers to it. Django deletes these rows with the "
                f"object; the port does not, because {reason}."
            )
            collector.remark(GENERIC, model, text, field.name)


def _add(collector: RelationCollector, model: Model, field: Any) -> str:
    """Add the relationship of a generic relation; return why there is none."""
    read, related = collector.read, field.related_model._meta.concrete_model
    own: Any = model._meta.pk
    try:
        kind: Any = related._meta.get_field(field.content_type_field_name)
        key: Any = related._meta.get_field(field.object_id_field_name)
        named: Any = kind.related_model
        names = [named._meta.get_field(name) for name in ("app_label", "model")]
        paths = {end: read.path(*end) for end in ((related, kind), (related, key), (model, own))}
        first, second = (read.path(named, name) for name in names)
        found = read.path(named, kind.target_field)
    except (AttributeError, KeyError, FieldDoesNotExist):
        return "one of its ends is not ported"
    value = _converted(paths[model, own], own, key)
    if not value:
        return f"{type(own).__name__} is compared with {type(key).__name__}"
    concrete: Any = model._meta.concrete_model if field.for_concrete_model else model
    options = concrete._meta
    join = (
        f"and_({value} == remote(foreign({paths[related, key]})), "
        f"remote({paths[related, kind]}) == select({found}).where({first} == "
        f"{options.app_label!r}, {second} == {options.model_name!r}).scalar_subquery())"
    )
    relation = Relation(
        collector.attribute(model, field.name),
        read.reference(related),
        read.names.target(related),
        many=True,
        join=join,
        order_by=collector.order(related),
        on_delete=code("{}", base("CASCADE")),
        view_only=True,
    )
    collector.relations[model].append(relation)
    return ""


def _converted(path: str, own: Any, key: Any) -> str:
    """Return the key as the other column holds it; empty where no database's cast does."""
    kinds = [_value_kind(field) for field in (own, key)]
    if kinds[0] == kinds[1] != "":
        return path
    return f"{path}.cast(String)" if kinds == ["integer", "text"] else ""


def _value_kind(field: Any) -> str:
    """Return what a field's values are: those of a foreign key are those that it refers to."""
    while field.is_relation:
        field = field.target_field
    plain = {
        models.IntegerField: "integer",
        models.AutoField: "integer",
        models.CharField: "text",
        models.TextField: "text",
        models.UUIDField: "uuid",
    }
    return next((name for kind, name in plain.items() if isinstance(field, kind)), "")
