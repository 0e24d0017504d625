"""The relationships of classes, collector one after another, and what they share."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from side_by_side.column_types.source import EMPTY, Source
from side_by_side.port.model import Class, Proxy, Relation
from side_by_side.port.naming import attribute_name, parent_of
from side_by_side.port.read.read_models import Model, ReadModels
from side_by_side.port.read.relations.orders import ordering
from side_by_side.port.read.relations.relation_options import (
    acts_in_database,
    deletion_options,
    is_hidden,
    on_delete,
)
from side_by_side.port.read.table_names import table_key
from side_by_side.port.remarks import Kind, Remark

ORDER = Kind("orders are not carried to related lists")

#: A relationship by its class and attribute.
Key = tuple[Model, str]
#: The two directions of a relation, of which the second may be hidden.
Pair = tuple[Key, Key | None]

NEEDS_QUERY = Kind("relations have no relationship here, so they need queries")


class RelationCollector:
    """The relationships that have been added so far."""

    def __init__(self, read: ReadModels) -> None:
        self.read = read
        self.taken = {model: set(names) for model, names in read.taken.items()}
        self.links = self._count_links()
        self.relations: dict[Model, list[Relation]] = defaultdict(list)
        self.proxies: dict[Model, list[Proxy]] = defaultdict(list)
        self.remarks: dict[Model, list[Remark]] = defaultdict(list)
        self.inherit_conditions: dict[Model, Source] = {}
        #: The attributes that the rows of one list share, by the attribute that numbers them.
        self.numbered_by: dict[Key, tuple[str, ...]] = {}
        #: The models whose order is reported.
        self.unordered: set[Model] = set()
        #: The two directions of each foreign key, by its model and name.
        self.pairs: dict[Key, Pair] = {}
        #: The pairs that write a column, by its table and name; those of join tables as well.
        self.writers: dict[tuple[str, str], list[Pair]] = defaultdict(list)

    def classes(self) -> dict[Model, Class]:
        """Return the classes with their relationships."""
        overlaps = _overlaps(self.writers.values())
        return {
            model: replace(
                read,
                columns=tuple(
                    replace(column, numbered_by=self.numbered_by.get((model, column.attribute), ()))
                    for column in read.columns
                ),
                relations=tuple(
                    replace(relation, overlaps=overlaps.get((model, relation.attribute), ()))
                    for relation in self.relations[model]
                ),
                proxies=tuple(self.proxies[model]),
                remarks=(*read.remarks, *self.remarks[model]),
                inherit_condition=self.inherit_conditions.get(model, EMPTY),
            )
            for model, read in self.read.classes.items()
        }

    def add(self, model: Model, forward: Relation, target: Model, back: Relation | None) -> Pair:
        """Add the two directions of a relation, and return their keys."""
        self.relations[model].append(forward)
        if back:
            self.relations[target].append(back)
        return (model, forward.attribute), (target, back.attribute) if back else None

    def add_writer(self, field: Any, pair: Pair) -> None:
        """Record that relationships write the column of a field."""
        self.writers[table_key(field.model), field.column].append(pair)

    def attribute(self, model: Model, name: str) -> str:
        """Reserve and return an attribute of a class, as close to Django's as possible."""
        return attribute_name(name, self.taken[model])

    def accessor(self, model: Model, field: Any) -> str:
        """Return the name of the way back, which needs one even where Django hides it.

        Without a way back SQLAlchemy would not know what goes with a row that is deleted.
        """
        if is_hidden(field):
            return f"_{model._meta.model_name}_{field.name}"
        return str(field.remote_field.get_accessor_name())

    def backward(self, model: Model, field: Any, target: Model, *, many: bool) -> Relation | None:
        """Return the way back of a relation, None where Django has none and nothing needs one."""
        is_passive = acts_in_database(field) or on_delete(field) == "DO_NOTHING"
        if is_hidden(field) and is_passive:
            return None
        return Relation(
            self.attribute(target, self.accessor(model, field)),
            self.read.reference(model),
            self.read.names.target(model),
            many=many,
            null=True,
            order_by=self.order(model) if many else "",
            **deletion_options(self.read, field),
        )

    def order(self, model: Model) -> str:
        """Return the order of a model's rows in a relationship; report one that it cannot have."""
        order, reason = ordering(self.read, model)
        if reason and model not in self.unordered:
            self.unordered.add(model)
            text = f"{reason}, so related lists have no order."
            self.remarks[model].append(Remark(ORDER, model._meta.label, text, "Meta.ordering"))
        return order

    def leave_out(self, model: Model, field: Any, reason: str) -> None:
        """Report a relation that the port does not have, with its way back."""
        remote = field.remote_field
        back = "" if remote.hidden else remote.get_accessor_name()
        text = f"{reason}, so it needs a query"
        if back:
            text += f", as does {remote.model._meta.label}.{back}"
        self.remark(NEEDS_QUERY, model, f"{text}.", field.name)

    def remark(self, kind: Kind, model: Model, text: str, name: str = "") -> None:
        """Add a remark to the class of a model, about it or about an attribute of that name."""
        self.remarks[model].append(Remark(kind, model._meta.label, text, name))

    def _count_links(self) -> Counter[tuple[str, str]]:
        """Count the foreign keys from table to table."""
        return Counter(
            (table_key(model), reference.table)
            for model, read in self.read.classes.items()
            for _, reference in read.references
        )


def tables_of(model: Model) -> list[str]:
    """Return the tables of a model and of those that it inherits from."""
    tables: dict[str, None] = {}
    ancestor: Model | None = model
    while ancestor is not None:
        tables.setdefault(table_key(ancestor))
        ancestor = parent_of(ancestor)
    return list(tables)


def _overlaps(writers: Iterable[list[Pair]]) -> dict[Key, tuple[str, ...]]:
    """Return for each relationship those that write the same column: SQLAlchemy warns otherwise."""
    overlaps: dict[Key, dict[str, None]] = defaultdict(dict)
    for pairs in writers:
        for number, pair in enumerate(pairs[1:], start=1):
            names = [key[1] for other in pairs[:number] for key in other if key]
            for key in pair:
                if key:
                    overlaps[key].update(dict.fromkeys(names))
    return {key: tuple(names) for key, names in overlaps.items()}
