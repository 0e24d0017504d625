"""The rows that Django collects when a row of ``Base`` is deleted, by what refers to it.

A relationship to the rows that refer to another one has ``info={"on_delete": ...}``: ``PROTECT``,
``RESTRICT`` or ``SetTo(value)``; or ``CASCADE``, where it is generic and can only be read. The
source is ``Collector.collect`` in Django's ``db/models/deletion.py``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, RelationshipDirection, RelationshipProperty, Session

from sqlalchemy_django.base import Base

#: The rows are deleted as well.
CASCADE = "CASCADE"
#: Nothing is deleted while a row refers to it.
PROTECT = "PROTECT"
#: Nothing is deleted while a row refers to it, unless a cascade deletes that row as well.
RESTRICT = "RESTRICT"

#: What identifies a row: a class, and its primary key. Of a row with several classes it is the
#: class at the top.
Key = tuple[Any, Any]
Relationship = RelationshipProperty[Any]
#: The two classes of a relation, and the rows that are deleted by it.
Step = tuple[tuple[Mapper[Any], Mapper[Any]], list[Any]]


@dataclass(frozen=True)
class SetTo:
    """The rows are changed to refer to a value, or to what a function returns."""

    value: Any


@dataclass(frozen=True, eq=False)
class Protection:
    """A row that must stay while another one refers to it."""

    row: Any
    #: The other row, and the class and key by which it refers to the row.
    other: Any
    key: Key
    action: str


@dataclass(frozen=True, eq=False)
class Change:
    """Rows whose reference to another one is changed."""

    row: Any
    relation: Relationship
    others: list[Any]
    value: Any


class Collector:
    """What is deleted with some rows, each with the row from which its deletion follows."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.causes: dict[Key, object] = {}
        #: The causes by each class of a row as which Django collects it, parents included.
        self.collected: dict[Key, object] = {}
        #: All objects of each row.
        self.found: dict[Key, list[Any]] = {}
        self.protections: list[Protection] = []
        self.changes: list[Change] = []
        #: The order of the tables.
        self.positions: dict[Any, int] = {
            table: number for number, table in enumerate(Base.metadata.tables.values())
        }

    def collect(self, cause: Any) -> None:
        """Collect a row that the program deletes, and all that goes with it.

        In Django's order: what is collected as the parent of a child is not collected again.
        """
        left = [cause]
        while left:
            row = left.pop()
            if sa.inspect(row).persistent and self._is_added(row, cause):
                self.collected[class_key(row)] = cause
                mapper = with_table(sa.inspect(row).mapper)
                steps = [*self._children(row)]
                for owner in (row, *self._parents(row, cause)):
                    steps += self._with(owner, mapper)
                steps.sort(key=lambda step: self._position(mapper, step[0]))
                rows = [other for _, others in steps for other in others]
                left += reversed([*rows, *self._generic(row)])

    def _position(self, mapper: Mapper[Any], ends: tuple[Mapper[Any], Mapper[Any]]) -> Any:
        """Return where Django has a relation: those of parents first, then by their models."""
        owner, target = ends
        table = self.positions.get(target.local_table, 0)
        if owner is mapper:
            return 2, 0, table
        ancestors = list(mapper.iterate_to_root())
        return (0, -ancestors.index(owner), table) if owner in ancestors else (1, 0, table)

    def cause_of(self, protection: Protection) -> object:
        """Return why a protected row's other row is deleted as well, None if it is not.

        For Django, a row that is collected as a proxy is not collected as its own class.
        """
        exact = self.collected.get(protection.key)
        cause = self.causes.get(row_key(protection.other))
        is_of_other = cause is not self.causes[row_key(protection.row)]
        return exact or (cause if is_of_other else None)

    def _is_added(self, row: Any, cause: object) -> bool:
        """Add an object; return whether it was not collected as one of its class."""
        found = self.found.setdefault(row_key(row), [])
        if all(row is not other for other in found):
            found.append(row)
        self.causes.setdefault(row_key(row), cause)
        return class_key(row) not in self.collected

    def _parents(self, row: Any, cause: object) -> list[Any]:
        """Collect the rows of parents, without what goes with them; return those by links.

        SQLAlchemy inherits from one parent; a child has links to the rows of the others.
        """
        mapper = sa.inspect(row).mapper
        for above in mapper.iterate_to_root():
            if above.local_table is not mapper.local_table and not above.single:
                self.collected.setdefault((above, row_key(row)[1]), cause)
        further: list[Any] = []
        for relation in filter(is_parent_link, mapper.relationships):
            for parent in related(row, relation):
                if self._is_added(parent, cause):
                    self.collected[class_key(parent)] = cause
                further += [parent, *self._parents(parent, cause)]
        return further

    def _children(self, row: Any) -> Iterator[Step]:
        """Yield the rows of the tables of children that stand for the same row."""
        mapper = with_table(sa.inspect(row).mapper)
        identity = sa.inspect(row).identity
        for child in mapper.self_and_descendants:
            if not child.single and child.inherits and with_table(child.inherits) is mapper:
                found = self.session.get(child.class_, identity)
                if found is not None:
                    yield (mapper, child), [found]

    def _generic(self, row: Any) -> list[Any]:
        """Return the rows that name a row by its class and key.

        Nothing else keeps these relationships current, and each class has its own: those of a
        parent are not deleted with a child.
        """
        relations = [
            relation
            for relation in sa.inspect(row).mapper.relationships
            if relation.info.get("on_delete") == CASCADE
        ]
        if relations:
            self.session.expire(row, [relation.key for relation in relations])
        return [other for relation in relations for other in related(row, relation)]

    def _with(self, owner: Any, mapper: Mapper[Any]) -> Iterator[Step]:
        """Yield the rows that go with one of a class or with its parent, and collect what else."""
        for relation in sa.inspect(owner).mapper.relationships:
            if relation.viewonly or relation.direction is not RelationshipDirection.ONETOMANY:
                continue
            is_to_child = _is_to_child(relation)
            if is_to_child and relation.parent is not mapper:
                # Another child of a parent is left alone.
                continue
            if is_to_child or deletes(relation):
                yield (relation.parent, relation.mapper), related(owner, relation)
            else:
                self._collect_other(owner, relation)

    def _collect_other(self, owner: Any, relation: Relationship) -> None:
        """Collect what happens to rows that are not deleted."""
        action = relation.info.get("on_delete")
        if isinstance(action, SetTo):
            others = related(owner, relation)
            self.changes.append(Change(owner, relation, others, action.value))
        elif action:
            for other in related(owner, relation):
                key = relation.mapper, row_key(other)[1]
                self.protections.append(Protection(owner, other, key, action))
        elif not relation.passive_deletes:
            self.changes.append(Change(owner, relation, related(owner, relation), None))


def row_key(row: Any) -> Key:
    """Return what identifies a row, whichever of its classes an object has."""
    mapper = sa.inspect(row).mapper
    return mapper.base_mapper, tuple(mapper.primary_key_from_instance(row))


def class_key(row: Any) -> Key:
    """Return what identifies an object: its class, and the key of its row."""
    return sa.inspect(row).mapper, row_key(row)[1]


def related(row: Any, relation: Relationship) -> list[Any]:
    """Return the rows of a relationship."""
    value = getattr(row, relation.key)
    if relation.uselist:
        return list(value)
    return [] if value is None else [value]


def deletes(relation: Relationship) -> bool:
    """Whether a cascade of SQLAlchemy deletes the rows of a relationship."""
    return relation.cascade.delete and not relation.passive_deletes


def with_table(mapper: Mapper[Any]) -> Mapper[Any]:
    """Return the class that has the table of a proxy."""
    while mapper.single and mapper.inherits is not None:
        mapper = mapper.inherits
    return mapper


def is_parent_link(relation: Relationship) -> bool:
    """Whether a relationship leads from a child to the row of a further parent."""
    return relation.direction is RelationshipDirection.MANYTOONE and deletes(relation)


def _is_to_child(relation: Relationship) -> bool:
    """Whether a relationship leads from a parent to the row of a child that has a link to it."""
    back = relation.back_populates
    return bool(back) and is_parent_link(relation.mapper.relationships[str(back)])
