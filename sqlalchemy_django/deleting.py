"""What Django does when a row of ``Base`` is deleted, and no cascade of SQLAlchemy does.

A relationship to the rows that refer to another one has ``info={"on_delete": ...}``: ``PROTECT``,
``RESTRICT`` or ``SetTo(value)``; or ``CASCADE``, where it is generic and can only be read. A
listener acts on it before each flush. Statements such as ``sqlalchemy.delete()`` run without it.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import RelationshipDirection, RelationshipProperty, Session, make_transient
from sqlalchemy.orm.attributes import set_committed_value

from sqlalchemy_django.base import Base

#: The rows are deleted as well.
CASCADE = "CASCADE"
#: Nothing is deleted while a row refers to it.
PROTECT = "PROTECT"
#: Nothing is deleted while a row refers to it, unless a cascade deletes that row as well.
RESTRICT = "RESTRICT"

Node = TypeVar("Node", bound=Hashable)
#: What identifies a row: its class at the top, and its primary key.
Key = tuple[Any, Any]
Relationship = RelationshipProperty[Any]


@dataclass(frozen=True)
class SetTo:
    """The rows are changed to refer to a value, or to what a function returns."""

    value: Any


@sa.event.listens_for(Session, "before_flush")
def delete_as_django(session: Session, *_: object) -> None:
    """Delete, change or keep the rows that refer to those that a session deletes.

    Raises IntegrityError, as the database would, if one of them must stay.
    """
    deletion = _Deletion(session)
    deletion.collect_all()
    deletion.refuse()
    deletion.separate()
    deletion.change()
    deletion.order()


class _Deletion:
    """The rows that a session deletes, each with the row from which its deletion follows."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.causes: dict[Key, object] = {}
        #: The objects of each row: one of its most specific class, or several.
        self.objects: dict[Key, list[Any]] = {}
        self.protected: list[tuple[Any, Any, str]] = []
        self.changed: list[tuple[Any, Relationship, Any]] = []

    def collect_all(self) -> None:
        """Collect the rows that the session deletes, and all that goes with them."""
        while left := [row for row in self.session.deleted if self._is_new(row)]:
            for row in left:
                self._collect(row)

    def _is_new(self, row: Any) -> bool:
        """Whether a row is one of a port, and not yet among the objects that are deleted."""
        objects = self.objects.get(_key(row), ()) if isinstance(row, Base) else (row,)
        return all(row is not other for other in objects)

    def _collect(self, cause: Any) -> None:
        left = [cause]
        while left:
            row = left.pop()
            key = _key(row)
            if key not in self.causes:
                self.causes[key] = cause
                left += self._generic(row)
                self.objects[key] = self._specific(row)
                for specific in self.objects[key]:
                    left += self._with(specific)
                    left += [] if specific is row else self._generic(specific)
            elif row in self.session and all(row is not other for other in self.objects[key]):
                make_transient(row)

    def _specific(self, row: Any) -> list[Any]:
        """Return the objects of a row that stand for all of it.

        A class of a parent, or of a proxy, knows nothing of the tables of children: the objects of
        the children are deleted in its place.
        """
        mapper = sa.inspect(row).mapper
        family = [other for other in mapper.base_mapper.self_and_descendants if not other.single]
        if family == [mapper]:
            self.session.delete(row)
            return [row]
        rows = {mapper: row} if not mapper.single else {}
        for other in family:
            if other is not mapper and (mapper.single or not mapper.isa(other)):
                loaded = self.session.get(other.class_, sa.inspect(row).identity)
                rows |= {other: loaded} if loaded is not None else {}
        specific = [
            rows[one] for one in rows if not any(two.isa(one) for two in rows if two is not one)
        ]
        if all(row is not other for other in specific):
            make_transient(row)
        for other in specific:
            self.session.delete(other)
            if len(specific) > 1:
                # Each of them deletes the row of the parent, and only the first one finds it.
                mapper.base_mapper.confirm_deleted_rows = False
        return specific

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
        if relations and row in self.session:
            self.session.expire(row, [relation.key for relation in relations])
        return [other for relation in relations for other in _related(row, relation)]

    def _with(self, row: Any) -> list[Any]:
        """Return the rows that go with a row, and collect what happens to others."""
        deleted: list[Any] = []
        for relation in sa.inspect(row).mapper.relationships:
            action = relation.info.get("on_delete")
            if _deletes(relation):
                deleted += _related(row, relation)
            elif isinstance(action, SetTo):
                self.changed.append((row, relation, action.value))
            elif _is_cleared(relation):
                self.changed.append((row, relation, None))
            elif action and action != CASCADE:
                self.protected += [(row, other, action) for other in _related(row, relation)]
        return deleted

    def refuse(self) -> None:
        """Raise IntegrityError if a row that refers to a deleted one must stay."""
        for row, other, action in self.protected:
            cause = self.causes.get(_key(other))
            if cause is None and not sa.inspect(other).persistent:
                # It is deleted already, and the relationship was loaded before.
                continue
            # A row that the program deletes alone does not protect.
            if cause is None or (action == PROTECT and cause is self.causes[_key(row)]):
                reason = f"{row!r} cannot be deleted: {other!r} refers to it"
                raise sa.exc.IntegrityError(None, None, ValueError(reason))

    def separate(self) -> None:
        """Delete the rows of many-to-many tables, without loading what they lead to."""
        for row in self._rows():
            mapper = sa.inspect(row).mapper
            for relation in mapper.relationships:
                table = relation.secondary
                if isinstance(table, sa.Table) and not relation.viewonly:
                    pairs = [*relation.synchronize_pairs]
                    if relation.info.get("symmetrical"):
                        pairs += relation.secondary_synchronize_pairs
                    own = [
                        column == getattr(row, mapper.get_property_by_column(key).key)
                        for key, column in pairs
                    ]
                    self.session.execute(sa.delete(table).where(sa.or_(*own)))
                    set_committed_value(row, relation.key, [])

    def change(self) -> None:
        """Change the keys that refer to deleted rows, before any row is deleted."""
        for row, relation, value in self.changed:
            new = value() if callable(value) else value
            for other in _related(row, relation):
                for _, column in relation.synchronize_pairs:
                    set_key(self.session, other, column, new)
                if relation.back_populates:
                    self.session.expire(other, [relation.back_populates])
            set_committed_value(row, relation.key, [] if relation.uselist else None)

    def order(self) -> None:
        """Leave in the relationships only what SQLAlchemy can order the deletions by.

        These are the objects that are deleted, and not those of a parent in their place. Rows that
        refer to each other in a circle have no order. They need none, because the foreign keys are
        deferred.
        """
        circular = self._circular_rows()
        for row in self._rows():
            for relation in sa.inspect(row).mapper.relationships:
                if relation.viewonly or relation.secondary is not None:
                    continue
                if not (_deletes(relation) or circular):
                    continue
                related = _related(row, relation)
                kept: list[Any] = []
                for other in related:
                    if not {_key(row), _key(other)} <= circular:
                        kept += self.objects.get(_key(other), [other])
                if kept != related:
                    if relation.direction is RelationshipDirection.MANYTOONE:
                        self._clear(row, relation)
                    value = kept if relation.uselist else next(iter(kept), None)
                    set_committed_value(row, relation.key, value)

    def _clear(self, row: Any, relation: Relationship) -> None:
        """Set keys to null that may be null, for a database without deferred foreign keys."""
        for column in relation.local_columns:
            if isinstance(column, sa.Column) and column.nullable:
                set_key(self.session, row, column, None)

    def _circular_rows(self) -> set["Key"]:
        """Return the rows that refer to each other in a circle, or to one."""
        tables: dict[Any, set[Any]] = {mapper: set() for mapper, _ in self.causes}
        for row in self._rows():
            mapper = sa.inspect(row).mapper
            tables[mapper.base_mapper] |= {
                relation.mapper.base_mapper for relation in ordering_relations(mapper)
            }
        if not circular(tables):
            return set()
        references: dict[Key, set[Key]] = {key: set() for key in self.causes}
        for row in self._rows():
            for relation in ordering_relations(sa.inspect(row).mapper):
                if relation.mapper.base_mapper in tables:
                    references[_key(row)] |= set(map(_key, _related(row, relation)))
        return circular(references)

    def _rows(self) -> list[Any]:
        return [row for rows in self.objects.values() for row in rows]


def set_key(session: Session, row: Any, column: Any, value: Any) -> None:
    """Set a key in the database; the times of changes stay as they are, as in Django."""
    mapper, table = sa.inspect(row).mapper, column.table
    kept = {other: other for other in table.c if other.onupdate is not None}
    own = [key == getattr(row, mapper.get_property_by_column(key).key) for key in table.primary_key]
    session.execute(sa.update(table).where(*own).values({**kept, column: value}))
    set_committed_value(row, mapper.get_property_by_column(column).key, value)


def _key(row: Any) -> Key:
    """Return what identifies a row, whichever of its classes an object has."""
    mapper = sa.inspect(row).mapper
    return mapper.base_mapper, tuple(mapper.primary_key_from_instance(row))


def _related(row: Any, relation: Relationship) -> list[Any]:
    """Return the rows of a relationship."""
    value = getattr(row, relation.key)
    if relation.uselist:
        return list(value)
    return [] if value is None else [value]


def _deletes(relation: Relationship) -> bool:
    """Whether a cascade of SQLAlchemy deletes the rows of a relationship."""
    return relation.cascade.delete and not relation.passive_deletes


def _is_cleared(relation: Relationship) -> bool:
    """Whether the keys of rows are set to null, and SQLAlchemy would not do it as Django does.

    It would do so too late, or change other columns, or take an object of a parent for the row.
    """
    is_backward = relation.direction is RelationshipDirection.ONETOMANY
    if not is_backward or relation.viewonly or relation.cascade.delete or relation.passive_deletes:
        return False
    columns = (column for column in relation.mapper.columns if isinstance(column, sa.Column))
    return not relation.enable_typechecks or any(column.onupdate is not None for column in columns)


def ordering_relations(mapper: Any) -> Iterator[Relationship]:
    """Yield the relationships to rows that must be deleted after a row of a class."""
    for relation in mapper.relationships:
        is_forward = relation.direction is RelationshipDirection.MANYTOONE
        if is_forward and not relation.viewonly:
            yield relation


def circular(references: Mapping[Node, set[Node]]) -> set[Node]:
    """Return what is part of a circle of references, or refers to one."""
    left = set(references)
    while free := {node for node in left if not references[node] & left}:
        left -= free
    return left
