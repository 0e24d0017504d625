"""The relationships of many-to-many fields, and the proxies that lead through other objects."""

from dataclasses import replace
from typing import Any

from django.db import models

from side_by_side.column_types.source import Builtin, Source, code, literal
from side_by_side.port.model import Proxy, Relation
from side_by_side.port.naming import parent_of
from side_by_side.port.read.read_models import Model
from side_by_side.port.read.relations.relation_collector import (
    NEEDS_QUERY,
    RelationCollector,
    tables_of,
)
from side_by_side.port.read.table_names import table_key
from side_by_side.port.references import ClassReference, base
from side_by_side.port.remarks import Kind

SYMMETRICAL = Kind(
    "many-to-many fields are symmetrical through a model: Django stores each direction as a row"
)
FURTHER_PARENT = Kind("further parents are not inherited from, but linked to")


def add_many_to_many(collector: RelationCollector, model: Model, field: Any) -> None:
    """Add the two directions of a many-to-many field."""
    read = collector.read
    through = field.remote_field.through
    target: Any = field.remote_field.model._meta.concrete_model
    if not isinstance(field, models.ManyToManyField):
        reason = f"{type(field).__qualname__} is not a field of Django"
        collector.leave_out(model, field, reason)
        return
    if target not in read.classes:
        return
    if through not in read.tables:
        _add_through(collector, model, field)
        return
    table = read.tables[through].table
    mine = through._meta.get_field(field.m2m_field_name())
    theirs = through._meta.get_field(field.m2m_reverse_field_name())
    forward = _to_many(collector, model, field.name, target, table)
    back = None
    if field.remote_field.symmetrical:
        # Each direction is a row, and ``base.py`` writes both.
        forward = replace(forward, symmetrical=True)
    else:
        back = _to_many(collector, target, collector.accessor(model, field), model, table)
        forward = replace(forward, back=back.attribute)
        back = replace(back, back=forward.attribute)
    if not _is_plain_join(collector, model, target, through):
        first = _join_condition(collector, model, mine, table)
        second = _join_condition(collector, target, theirs, table)
        forward = replace(forward, join=first, secondary_join=second)
        back = replace(back, join=second, secondary_join=first) if back else None
    pair = collector.add(model, forward, target, back)
    for end in (mine, theirs):
        collector.add_writer(end, pair)


def _to_many(
    collector: RelationCollector, model: Model, name: str, target: Model, table: str
) -> Relation:
    return Relation(
        collector.attribute(model, name),
        collector.read.reference(target),
        collector.read.names.target(target),
        many=True,
        secondary=table,
        order_by=collector.order(target),
    )


def _is_plain_join(
    collector: RelationCollector, model: Model, target: Model, through: Model
) -> bool:
    """Whether SQLAlchemy finds how a join table leads from one class to another."""
    mine, theirs = tables_of(model), tables_of(target)
    columns = collector.read.tables[through].columns
    return (
        len(mine) == len(theirs) == 1
        and mine != theirs
        and all(column.reference or column.key is not None for column in columns)
    )


def _join_condition(
    collector: RelationCollector, model: Model, link: Any, table: str
) -> str | Source:
    """Return the condition that a join table's column is the key of a class."""
    # In a text, a class comes before a table of the same name.
    is_class = table in collector.read.names.classes.values()
    if table.isidentifier() and str(link.column).isidentifier() and not is_class:
        return f"{collector.read.path(model, link.target_field)} == {table}.c.{link.column}"
    # A text would have to name the table; a function looks it up.
    target = link.target_field
    own, other = (
        code("{}.metadata.tables[{}].c[{}]", base("Base"), literal(name), literal(column))
        for name, column in (
            (table_key(target.model), target.column),
            (table, link.column),
        )
    )
    return code("lambda: {} == {}", own, other)


def add_further_parent(
    collector: RelationCollector, model: Model, parent: Model, link: str
) -> None:
    """Add proxies for what a parent has that the class does not inherit, through the link to it."""
    read = collector.read
    text = (
        f"SQLAlchemy inherits from one table; {link} leads to the columns and relations of "
        f"{parent.__name__}. A relation to {parent.__name__} takes an object of {model.__name__}, "
        f"and has its {link}."
    )
    collector.remark(FURTHER_PARENT, model, text)
    maker = _maker(collector, parent, model)
    ancestor: Model | None = parent
    while ancestor is not None:
        for column in read.classes[ancestor].columns if ancestor in read.classes else ():
            if column.attribute not in collector.taken[model]:
                name = collector.attribute(model, column.attribute)
                proxy = Proxy(name, link, column.attribute, column.value_annotation, maker)
                collector.proxies[model].append(proxy)
        ancestor = parent_of(ancestor)


def _add_through(collector: RelationCollector, model: Model, field: Any) -> None:
    """Add proxies to the far side of a through model, through its objects."""
    read = collector.read
    through = field.remote_field.through
    target: Any = field.remote_field.model._meta.concrete_model
    if through not in read.classes:
        return
    mine = through._meta.get_field(field.m2m_field_name())
    theirs = through._meta.get_field(field.m2m_reverse_field_name())
    if field.remote_field.symmetrical:
        text = (
            f"symmetrical. Django stores each direction as a row of {through._meta.label}, and "
            "removes both. Add and remove both here."
        )
        collector.remark(SYMMETRICAL, model, text, field.name)
    _add_proxy(collector, model, field.name, (mine, theirs), target)
    name = field.remote_field.get_accessor_name()
    if name and not field.remote_field.hidden and target in read.classes:
        _add_proxy(collector, target, name, (theirs, mine), model)


def _add_proxy(
    collector: RelationCollector, model: Model, name: str, ends: tuple[Any, Any], target: Model
) -> None:
    """Add the proxy to a target; the ends are the through model's fields to the class and to it."""
    near, far = ends
    _, back = collector.pairs.get((near.model, near.name), (None, None))
    onward, _ = collector.pairs.get((far.model, far.name), (None, None))
    reason = ""
    if back is None or onward is None:
        reason = f"{near.model._meta.label} has no way back to it"
    elif not issubclass(near.model, far.model):
        reason = f"{near.model._meta.label} has no {far.name}, but {far.model._meta.label}"
    if back is None or onward is None or reason:
        collector.remark(NEEDS_QUERY, model, f"{reason}, so it needs a query.", name)
        return
    collector.proxies[model].append(
        Proxy(
            collector.attribute(model, name),
            back[1],
            onward[1],
            code("{}[{}]", Builtin("list"), collector.read.reference(target)),
            _maker(collector, near.model, model),
        )
    )


def _maker(collector: RelationCollector, other: Model, model: Model) -> ClassReference | None:
    """Return the class that a new value makes an object of, if it is in the same module.

    That of another module is not defined yet when the class is read.
    """
    is_same = other._meta.app_label == model._meta.app_label
    return collector.read.reference(other) if is_same else None
