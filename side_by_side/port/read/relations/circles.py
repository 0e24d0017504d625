"""The foreign keys with which tables refer to each other in a circle."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db import models

from side_by_side.port.naming import parent_of
from side_by_side.port.read.read_models import Model
from side_by_side.port.read.relations.relation_collector import Key, RelationCollector

#: The models with the first table of each end of a foreign key.
Ends = tuple[Model, Model]


def post_updates(collector: RelationCollector) -> set[Key]:
    """Return the relationships whose key an UPDATE of its own must write.

    They are as few as leave no circle, and among those whose key may be null. Where a condition
    forbids the null, there is none: the row could not be inserted.
    """
    left: dict[Key, Ends] = {}
    able: dict[Key, bool] = {}
    for (model, name), (forward, _) in collector.pairs.items():
        field: Any = model._meta.get_field(name)
        if not isinstance(field, models.ForeignKey) or field.remote_field.parent_link:
            continue
        ends = _root(model), _root(field.remote_field.model)
        # Rows of one table are inserted in the order of their references.
        if ends[0] is not ends[1]:
            left[forward] = ends
            able[forward] = field.null and not _is_conditional(field)
    chosen: set[Key] = set()
    while circular := _circular(left):
        first = next((key for key in left if key in circular and able[key]), None)
        if first is None:
            break
        chosen.add(first)
        del left[first]
    pairs = {pair[0]: pair for pair in collector.pairs.values()}
    return {key for forward in chosen for key in pairs[forward] if key}


def _root(model: Model) -> Model:
    """Return the model with the first table of a class: SQLAlchemy orders rows by these."""
    above = parent_of(model)
    return model if above is None else _root(above)


def _circular(edges: dict[Key, Ends]) -> set[Key]:
    """Return the foreign keys that are part of a circle."""
    after: dict[Model, set[Model]] = defaultdict(set)
    for start, end in edges.values():
        after[start].add(end)
    return {key for key, (start, end) in edges.items() if start in set(_reached(end, after))}


def _reached(start: Model, after: dict[Model, set[Model]]) -> Iterator[Model]:
    seen = {start}
    left = [start]
    while left:
        model = left.pop()
        yield model
        left += after[model] - seen
        seen |= after[model]


def _is_conditional(field: Any) -> bool:
    """Whether a condition of the table reads a column, which may forbid a null for a moment."""
    options = field.model._meta
    constraints = (
        item
        for item in options.constraints
        if not isinstance(item, models.UniqueConstraint)
        or item.condition is not None
        or item.nulls_distinct is False
    )
    return any(name in repr(item.deconstruct()) for item in constraints for name in (field.name,))
