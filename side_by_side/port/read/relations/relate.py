"""Puts classes with their relationships and mixins together to a port."""

from dataclasses import replace

from django.db import models

from side_by_side.port.model import Module, Port
from side_by_side.port.read.mixins import add_mixins
from side_by_side.port.read.read_models import ReadModels
from side_by_side.port.read.relations.called import with_modules
from side_by_side.port.read.relations.foreign_keys import (
    add_composite_key,
    add_foreign_key,
    add_inheritance,
)
from side_by_side.port.read.relations.generic import add_generic_relations
from side_by_side.port.read.relations.many_to_many import add_many_to_many
from side_by_side.port.read.relations.relation_collector import RelationCollector
from side_by_side.port.read.relations.sibling_numbers import add_numbers
from side_by_side.port.read.table_names import table_key


def relate(read: ReadModels) -> Port:
    """Return the port of models that have been read, with their relationships."""
    collector = _collect(read)
    enumerations = {class_.name for listed in read.enumerations.values() for class_ in listed}
    taken = {*read.names.classes.values(), *read.names.kept, *enumerations}
    classes, mixins = add_mixins(collector.classes(), taken)
    modules = []
    for label in dict.fromkeys(model._meta.app_label for model in read.models):
        module = Module(
            label,
            read.names.modules[label],
            read.names.files[label],
            tuple(table for model, table in read.tables.items() if model._meta.app_label == label),
            read.enumerations.get(label, ()),
            mixins.get(label, ()),
            tuple(class_ for class_ in classes.values() if class_.label == label),
        )
        modules.append(module)
    return Port(tuple(modules))


def _collect(read: ReadModels) -> RelationCollector:
    """Return the relationships; those of foreign keys first: through models are reached by them."""
    collector = RelationCollector(read)
    mapped = [model for model in read.classes if not model._meta.proxy]
    for model in mapped:
        for field in model._meta.local_fields:
            if isinstance(field, models.ForeignKey):
                add_foreign_key(collector, model, field)
        add_inheritance(collector, model)
    for model in read.classes:
        for field in model._meta.local_fields:
            if isinstance(field, models.ForeignObject) and not isinstance(field, models.ForeignKey):
                add_composite_key(collector, model, field)
    for model in mapped:
        for field in model._meta.local_many_to_many:
            add_many_to_many(collector, model, field)
    for model in read.classes:
        add_generic_relations(collector, model)
        add_numbers(collector, model)
    _add_flush_options(collector)
    tables = {table_key(model) for model in read.models}
    for model, relations in collector.relations.items():
        collector.relations[model] = [with_modules(relation, tables) for relation in relations]
    return collector


def _add_flush_options(collector: RelationCollector) -> None:
    """Add the options of relationships that depend on all classes."""
    read = collector.read
    inherited = {class_.parent for class_ in read.classes.values()}
    inherited |= {
        read.reference(parent)
        for model in read.classes
        for parent, link in model._meta.parents.items()
        if link is not None and not link.primary_key and parent in read.classes
    }
    for model, relations in collector.relations.items():
        collector.relations[model] = [
            relation
            if relation.view_only
            else replace(
                relation,
                takes_subclasses=relation.target in inherited,
            )
            for relation in relations
        ]
