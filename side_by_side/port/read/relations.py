"""Reads relations: each direction becomes a relationship under the name that Django gives it."""

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from django.db import models

from side_by_side.column_types.source import Source, code, literal
from side_by_side.port.model import Relation, Uncarried
from side_by_side.port.naming import attribute_name, parent_of
from side_by_side.port.read.composites import Pair, add_composites, say_overlaps
from side_by_side.port.read.deletion import is_hidden, on_delete, say_deletion
from side_by_side.port.read.ordering import ordering
from side_by_side.port.read.through import add_further_parent, add_through
from side_by_side.port.references import ClassReference, base

if TYPE_CHECKING:
    from side_by_side.port.read.models import Reader

Model = type[models.Model]


class Relations:
    """Adds the relationships to classes that have been read."""

    def __init__(self, reader: "Reader") -> None:
        self.reader = reader
        self.links = self._count_links()
        #: The two directions of each foreign key, of which the second may be hidden.
        self.pairs: dict[tuple[Model, str], Pair] = {}
        #: Which of them write a column, by its table and name; those of join tables as well.
        self.writers: dict[tuple[str, str], list[Pair]] = defaultdict(list)

    def read(self) -> None:
        """Add those of foreign keys first: through models are reached by them."""
        found = [model for model in self.reader.classes if not model._meta.proxy]
        for model in found:
            for field in model._meta.local_fields:
                if isinstance(field, models.ForeignKey):
                    self._add_reference(model, field)
            self._add_inheritance(model)
        add_composites(self)
        for model in found:
            for field in model._meta.local_many_to_many:
                self._add_many_to_many(model, field)
        for sharing in self.writers.values():
            say_overlaps(sharing)

    def note_written(self, field: Any, pair: Pair) -> None:
        """Note that relationships write a column."""
        self.writers[field.model._meta.db_table, field.column].append(pair)

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

    def named(self, model: Model, field: Any) -> str:
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
            condition = code("{} == {}.{}", own, self.at(parent), other)
            self.reader.classes[model].inherit_condition = condition

    def at(self, model: Model) -> ClassReference:
        """Return the class of a model."""
        return ClassReference(model._meta.app_label, self.reader.names.classes[model])

    def _add_reference(self, model: Model, field: Any) -> None:
        target = field.remote_field.model
        ends = ((field.model, field.name), (field.target_field.model, field.target_field.name))
        if target not in self.reader.classes or set(ends) - self.reader.attributes.keys():
            return
        one = not field.unique
        is_link = bool(field.remote_field.parent_link) and field.primary_key
        forward = Relation(
            attribute_name(field.name, self.reader.taken[model]),
            self.at(target),
            self.reader.names.target(target),
            many=False,
            null=field.null,
            view_only=is_link,
        )
        # A way back to a proxy leads to the table's own class, in Django as well.
        owner = target._meta.concrete_model
        back = self.backward(model, field, owner, many=one)
        self._say_join(model, field, (forward, back))
        self.reader.classes[model].relations.append(forward)
        if field.remote_field.parent_link and not is_link:
            # A row goes with those of all its parents.
            forward.cascade = "all"
            add_further_parent(self, model, target, forward.attribute)
        if back:
            back.view_only = is_link
            if not is_link:
                forward.back, back.back = back.attribute, forward.attribute
            self.reader.classes[owner].relations.append(back)
        self.pairs[model, field.name] = forward, back
        if not is_link:
            self.note_written(field, (forward, back))

    def _say_join(self, model: Model, field: Any, pair: Pair) -> None:
        """Say by which columns two classes meet, where SQLAlchemy cannot tell."""
        (forward, back), target = pair, field.remote_field.model
        own, other = self.named(model, field), self.named(target, field.target_field)
        shared = set(self._tables(model)) & set(self._tables(target))
        inherits = len(self._tables(model)) > 1 or len(self._tables(target)) > 1
        is_clear, has_key = self._is_clear(model, target), self._has_key(model, field)
        if not is_clear and has_key and not inherits:
            forward.foreign_keys = own
            if back:
                back.foreign_keys = own
            if shared:
                forward.remote_side = other
        elif not is_clear or not has_key or forward.view_only:
            forward.join = f"foreign({own}) == remote({other})"
            if back:
                owner = self.named(target._meta.concrete_model, field.target_field)
                back.join = f"remote(foreign({own})) == {owner}"
        elif shared:
            forward.remote_side = other

    def _accessor(self, model: Model, field: Any) -> str:
        """Return the name of the way back, which needs one even where Django hides it.

        Without a way back SQLAlchemy would not know what goes with a row that is deleted.
        """
        if is_hidden(field):
            return f"_{model._meta.model_name}_{field.name}"
        return str(field.remote_field.get_accessor_name())

    def backward(self, model: Model, field: Any, target: Model, *, many: bool) -> Relation | None:
        """Return the way back of a relation, None where Django has none and nothing needs one."""
        if is_hidden(field) and on_delete(field) not in ("CASCADE", "SET_NULL"):
            return None
        back = Relation(
            attribute_name(self._accessor(model, field), self.reader.taken[target]),
            self.at(model),
            self.reader.names.target(model),
            many=many,
            null=True,
            order_by=ordering(self.reader, model) if many else "",
        )
        if text := say_deletion(back, field):
            self.reader.uncarried.append(Uncarried(f"{model._meta.label}.{field.name}", text))
        return back

    def _add_many_to_many(self, model: Model, field: Any) -> None:
        target, through = field.remote_field.model, field.remote_field.through
        if not isinstance(field, models.ManyToManyField):
            self.leave_out(model, field, f"{type(field).__qualname__} is no field of Django's")
            return
        if target not in self.reader.classes:
            return
        if through not in self.reader.tables:
            add_through(self, model, field)
            return
        table = self.reader.tables[through].name
        mine = through._meta.get_field(field.m2m_field_name())
        theirs = through._meta.get_field(field.m2m_reverse_field_name())
        forward, back = (
            Relation(
                attribute_name(name, self.reader.taken[at]),
                self.at(to),
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
        if field.remote_field.symmetrical:
            forward.remark = "Django adds the way back as a row of its own, and removes both."
            place = f"{model._meta.label}.{field.name}"
            self.reader.uncarried.append(Uncarried(place, forward.remark))
        if not self._is_plain_join(model, target, through):
            first = self._met(model, mine, table)
            second = self._met(target, theirs, table)
            forward.join, forward.secondary_join = first, second
            back.join, back.secondary_join = second, first
        for end in (mine, theirs):
            self.note_written(end, (forward, back))
        self.reader.classes[model].relations.append(forward)
        self.reader.classes[target].relations.append(back)

    def _is_plain_join(self, model: Model, target: Model, through: Model) -> bool:
        """Whether SQLAlchemy finds by itself how a join table leads from one class to another."""
        mine, theirs = self._tables(model), self._tables(target)
        columns = self.reader.tables[through].columns
        return (
            len(mine) == len(theirs) == 1
            and mine != theirs
            and all(each.reference or each.key is not None for each in columns)
        )

    def _met(self, model: Model, link: Any, table: str) -> str | Source:
        """Return the condition that a join table's column is the key of a class."""
        if table.isidentifier() and str(link.column).isidentifier():
            return f"{self.named(model, link.target_field)} == {table}.c.{link.column}"
        # Text would have to name the table; a function looks it up.
        target = link.target_field
        own, other = (
            code("{}.metadata.tables[{}].c[{}]", base("Base"), literal(name), literal(column))
            for name, column in (
                (target.model._meta.db_table, target.column),
                (table, link.column),
            )
        )
        return code("lambda: {} == {}", own, other)

    def leave_out(self, model: Model, field: Any, reason: str) -> None:
        """Tell of a relation that is none in the port, with its way back."""
        remote = field.remote_field
        back = "" if remote.hidden else remote.get_accessor_name()
        text = f"{reason}, so it is reached by a query"
        if back:
            text += f", as is {remote.model._meta.label}.{back}"
        self.tell(model, field.name, f"{text}.")

    def tell(self, model: Model, name: str, text: str) -> None:
        """Say on stderr and in the class what the port does not have as Django has it."""
        self.reader.uncarried.append(Uncarried(f"{model._meta.label}.{name}", text))
        self.reader.classes[model].remarks.append(f"{name}: {text}")
