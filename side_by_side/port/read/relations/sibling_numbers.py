"""The columns in which Django numbers the rows of a list: ``Meta.order_with_respect_to``."""

from typing import Any

from side_by_side.port.read.read_models import Model
from side_by_side.port.read.relations.relation_collector import RelationCollector
from side_by_side.port.remarks import Kind

UNNUMBERED = Kind("models have an order_with_respect_to, and the port does not number their rows")


def add_numbers(collector: RelationCollector, model: Model) -> None:
    """Let a column ``_order`` be numbered among the rows of the same owner."""
    owner: Any = model._meta.order_with_respect_to
    attributes = collector.read.attributes
    # A proxy has no columns of its own.
    if owner is None or (model, "_order") not in attributes:
        return
    ends = [(field.model, field.name) for field in _siblings(model, owner)]
    if not ends or not all(end in attributes for end in ends):
        text = f"{owner.name} has no column here, so a new row needs an _order."
        collector.remark(UNNUMBERED, model, text, "Meta.order_with_respect_to")
        return
    names = tuple(attributes[end] for end in ends)
    collector.numbered_by[model, attributes[model, "_order"]] = names


def _siblings(model: Model, owner: Any) -> list[Any]:
    """Return the fields in which the rows of one list are equal; none if there is no column."""
    if hasattr(owner, "ct_field"):
        return [model._meta.get_field(name) for name in (owner.ct_field, owner.fk_field)]
    return [owner] if getattr(owner, "column", None) else []
