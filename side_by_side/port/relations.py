"""Reads relations: each direction becomes a relationship under the name that Django gives it."""

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from django.db import models

from side_by_side.port.class_source import annotation
from side_by_side.port.marks import base, literal
from side_by_side.port.naming import attribute_name, parent_of
from side_by_side.port.ordering import ordering
from side_by_side.port.parts import Proxy, Relation, Uncarried

if TYPE_CHECKING:
    from side_by_side.port.reading import Reader

Model = type[models.Model]


class Relations:
    """Adds the relationships to classes that have been read."""

    def __init__(self, reader: "Reader") -> None:
        self.reader = reader
        self.links = self._count_links()

    def read(self) -> None:
        """Add those of foreign keys first: through models are reached by them."""
        found = [model for model in self.reader.classes if not model._meta.proxy]
        for model in found:
            for field in model._meta.local_fields:
                if isinstance(field, models.ForeignKey):
                    self._add_reference(model, field)
            self._add_inheritance(model)
        for model in found:
            for field in model._meta.local_many_to_many:
                self._add_many_to_many(model, field)

    def _count_links(self) -> Counter[tuple[str, str]]:
        """Count the foreign keys from table to table."""
        found: Counter[tuple[str, str]] = Counter()
        for model in self.reader.classes:
            for column in self.reader.classes[model].columns:
                if column.reference:
                    found[model._meta.db_table, column.reference.table] += 1
        return found

    def _is_clear(self, model: Model, target: Model) -> bool:
        """Whether SQLAlchemy finds the one foreign key between two classes by itself."""
        mine, theirs = self._tables(model), self._tables(target)
        pairs = {(one, two) for one in mine for two in theirs}
        pairs |= {(two, one) for one, two in pairs}
        return sum(self.links[pair] for pair in pairs) == 1

    def _has_key(self, model: Model, field: Any) -> bool:
        """Whether the database has a foreign key for a field."""
        columns = self.reader.classes[model].columns
        return any(each.name == field.column and each.reference for each in columns)

    def _tables(self, model: Model) -> list[str]:
        found = []
        at: Model | None = model
        while at is not None:
            found.append(at._meta.db_table)
            at = parent_of(at)
        return list(dict.fromkeys(found))

    def _named(self, model: Model, field: Any) -> str:
        """Return ``Class.attribute`` of a column, as SQLAlchemy finds it."""
        attribute = self.reader.attributes[field.model, field.name]
        return f"{self.reader.names.target(model)}.{attribute}"

    def _add_inheritance(self, model: Model) -> None:
        """Say how a child's row finds its parent's, where several foreign keys lead there."""
        parent = parent_of(model)
        while parent is not None and parent._meta.proxy:
            parent = parent_of(parent)
        if parent is None or parent not in self.reader.classes:
            return
        tables = model._meta.db_table, parent._meta.db_table
        if self.links[tables] + self.links[tables[::-1]] > 1:
            link: Any = model._meta.pk
            own = self.reader.attributes[model, link.name]
            other = self.reader.attributes[link.target_field.model, link.target_field.name]
            label, name = self._at(parent)
            self.reader.classes[
                model
            ].inherit_condition = f"{own} == §class:{label}.{name}§.{other}"

    def _at(self, model: Model) -> tuple[str, str]:
        return model._meta.app_label, self.reader.names.classes[model]

    def _add_reference(self, model: Model, field: Any) -> None:
        target = field.remote_field.model
        ends = ((field.model, field.name), (field.target_field.model, field.target_field.name))
        if target not in self.reader.classes or set(ends) - self.reader.attributes.keys():
            return
        one = not field.unique
        is_link = bool(field.remote_field.parent_link) and field.primary_key
        forward = Relation(
            attribute_name(field.name, self.reader.taken[model]),
            self._at(target),
            self.reader.names.target(target),
            many=False,
            null=field.null,
            view_only=is_link,
        )
        back = self._backward(model, field, target, many=one)
        own, other = self._named(model, field), self._named(target, field.target_field)
        shared = set(self._tables(model)) & set(self._tables(target))
        inherits = len(self._tables(model)) > 1 or len(self._tables(target)) > 1
        is_clear = self._is_clear(model, target)
        has_key = self._has_key(model, field)
        if not is_clear and has_key and not inherits:
            forward.foreign_keys = own
            if back:
                back.foreign_keys = own
            if shared:
                forward.remote_side = other
        elif not is_clear or not has_key or is_link:
            forward.join = f"foreign({own}) == remote({other})"
            if back:
                back.join = f"remote(foreign({own})) == {other}"
        elif shared:
            forward.remote_side = other
        self.reader.classes[model].relations.append(forward)
        if field.remote_field.parent_link and not is_link:
            # A row goes with those of all its parents.
            forward.cascade = "all"
            self._add_further_parent(model, target, forward.attribute)
        if back:
            back.view_only = is_link
            if not is_link:
                forward.back, back.back = back.attribute, forward.attribute
            self.reader.classes[target].relations.append(back)

    def _add_further_parent(self, model: Model, parent: Model, link: str) -> None:
        """Lead to what a parent has that the class does not inherit from, through its link."""
        found = self.reader.classes[model]
        found.remarks.append(
            f"SQLAlchemy inherits from one table: what {parent.__name__} has is reached by {link}."
        )
        at: Model | None = parent
        while at is not None:
            for column in self.reader.classes[at].columns if at in self.reader.classes else []:
                if column.attribute not in self.reader.taken[model]:
                    name = attribute_name(column.attribute, self.reader.taken[model])
                    # An annotated type is for columns; what it gives is a number.
                    said = re.sub(r"§base:(?:BigInt|\w+Key)§", "int", annotation(column))
                    made = self._at(parent) if self._is_beside(parent, model) else None
                    found.proxies.append(Proxy(name, link, column.attribute, said, made))
            at = parent_of(at)

    def _accessor(self, model: Model, field: Any) -> str:
        """Return the name of the way back, which needs one even where Django hides it.

        Without a way back SQLAlchemy would not know what goes with a row that is deleted.
        """
        name = field.remote_field.get_accessor_name()
        if name and not field.remote_field.hidden:
            return str(name)
        return f"_{model._meta.model_name}_{field.name}"

    def _backward(self, model: Model, field: Any, target: Model, *, many: bool) -> Relation | None:
        action = getattr(field.remote_field.on_delete, "__name__", "SET")
        name = self._accessor(model, field)
        if name.startswith("_") and action not in ("CASCADE", "SET_NULL"):
            return None
        back = Relation(
            attribute_name(name, self.reader.taken[target]),
            self._at(model),
            self.reader.names.target(model),
            many=many,
            null=True,
            order_by=ordering(self.reader, model) if many else "",
        )
        if (field.remote_field.parent_link and field.primary_key) or action == "SET_NULL":
            return back
        if action == "CASCADE":
            # What must refer to a row is nothing without it; what may, can be let go.
            back.cascade = "all" if field.null else "all, delete-orphan"
        else:
            back.passive_deletes = True
        if action.lower() in ("set", "set_on_delete", "set_default"):
            back.remark = f"Django sets {field.name} to another row when this one is deleted."
            place = f"{model._meta.label}.{field.name}"
            self.reader.uncarried.append(
                Uncarried(place, f"on_delete={action} is Python's: {back.remark}")
            )
        return back

    def _add_many_to_many(self, model: Model, field: Any) -> None:
        target, through = field.remote_field.model, field.remote_field.through
        if target not in self.reader.classes:
            return
        if not hasattr(field, "m2m_field_name"):
            self._leave_to_queries(model, field)
            return
        if through not in self.reader.tables:
            self._add_through(model, field)
            return
        table = self.reader.tables[through].name
        mine = through._meta.get_field(field.m2m_field_name())
        theirs = through._meta.get_field(field.m2m_reverse_field_name())
        forward, back = (
            Relation(
                attribute_name(name, self.reader.taken[at]),
                self._at(to),
                self.reader.names.target(to),
                many=True,
                secondary=table,
                order_by=ordering(self.reader, to),
            )
            for name, at, to in (
                (field.name, model, target),
                (self._accessor(model, field), target, model),
            )
        )
        forward.back, back.back = back.attribute, forward.attribute
        alike = set(self._tables(model)) & set(self._tables(target))
        inherits = len(self._tables(model)) > 1 or len(self._tables(target)) > 1
        join = self.reader.tables[through]
        if (
            alike
            or inherits
            or any(each.key is None and not each.reference for each in join.columns)
        ):
            first = self._met(model, mine, table)
            second = self._met(target, theirs, table)
            forward.join, forward.secondary_join = first, second
            back.join, back.secondary_join = second, first
        self.reader.classes[model].relations.append(forward)
        self.reader.classes[target].relations.append(back)

    def _leave_to_queries(self, model: Model, field: Any) -> None:
        """Tell of a field that only looks like a many-to-many: its rows are found by a query."""
        place = f"{model._meta.label}.{field.name}"
        through = field.remote_field.through._meta.label
        text = f"{type(field).__qualname__} is reached by a query of {through}."
        self.reader.uncarried.append(Uncarried(place, text))
        self.reader.classes[model].remarks.append(f"{field.name}: {text}")

    def _met(self, model: Model, link: Any, table: str) -> str:
        """Return the condition that a join table's column is the key of a class."""
        if table.isidentifier() and str(link.column).isidentifier():
            return f"{self._named(model, link.target_field)} == {table}.c.{link.column}"
        # Text would have to name the table; a function looks it up.
        tables = f"{base('Base')}.metadata.tables"
        target = link.target_field
        own = f"{tables}[{literal(target.model._meta.db_table)}].c[{literal(target.column)}]"
        return f"lambda: {own} == {tables}[{literal(table)}].c[{literal(link.column)}]"

    def _add_through(self, model: Model, field: Any) -> None:
        """Lead to the far side of a through model by way of its objects."""
        target, through = field.remote_field.model, field.remote_field.through
        if through not in self.reader.classes:
            return
        mine = through._meta.get_field(field.m2m_field_name())
        theirs = through._meta.get_field(field.m2m_reverse_field_name())
        self._add_proxy(model, field.name, mine, theirs, target)
        name = field.remote_field.get_accessor_name()
        if name and not field.remote_field.hidden and target in self.reader.classes:
            self._add_proxy(target, name, theirs, mine, model)

    def _add_proxy(self, model: Model, name: str, near: Any, far: Any, target: Model) -> None:
        accessor = near.remote_field.get_accessor_name()
        if near.remote_field.hidden or not accessor:
            place = f"{model._meta.label}.{name}"
            text = f"{near.model._meta.label} has no way back to it, so it is reached by a query."
            self.reader.uncarried.append(Uncarried(place, text))
            self.reader.classes[model].remarks.append(f"{name}: {text}")
            return
        label, class_name = self._at(target)
        self.reader.classes[model].proxies.append(
            Proxy(
                attribute_name(name, self.reader.taken[model]),
                accessor,
                far.name,
                f"list[§class:{label}.{class_name}§]",
                self._at(near.model) if self._is_beside(near.model, model) else None,
            )
        )

    def _is_beside(self, other: Model, model: Model) -> bool:
        """Whether a class is in the module: that of another is not there yet when it is read."""
        return other._meta.app_label == model._meta.app_label
