"""What Django does when a row of ``Base`` is deleted, and no cascade of SQLAlchemy does.

A listener acts before each flush on what ``Collector`` collects. Statements such as
``sqlalchemy.delete()`` run without it.
"""

from collections.abc import Hashable, Iterator, Mapping
from graphlib import TopologicalSorter
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, RelationshipDirection, Session, make_transient, object_session
from sqlalchemy.orm.attributes import set_committed_value

from sqlalchemy_django.base import Base
from sqlalchemy_django.collecting import (
    PROTECT,
    Collector,
    Key,
    Relationship,
    deletes,
    is_parent_link,
    related,
    row_key,
    with_table,
)

Node = TypeVar("Node", bound=Hashable)

#: Where a session keeps the objects of deleted rows that have several.
_SEVERAL = "rows_of_several_objects"


@sa.event.listens_for(Session, "before_flush")
def delete_as_django(session: Session, *_: object) -> None:
    """Delete, change or keep the rows that refer to those that a session deletes.

    Raises IntegrityError, as the database would, if one of them must stay.
    """
    if not session.deleted:
        return
    deletion = _Deletion(session)
    deletion.collect_all()
    deletion.refuse()
    deletion.separate()
    deletion.change()
    deletion.order()


@sa.event.listens_for(Base, "before_delete", propagate=True)
def _delete_together(_: Mapper[Any], connection: sa.Connection, row: Any) -> None:
    """Delete a row that has several objects from all their tables, those of children first.

    Each of its objects deletes the row of the parent, which the tables of the others refer to.
    """
    session = object_session(row)
    assert session is not None  # it flushes
    objects = session.info.get(_SEVERAL, {}).pop(row_key(row), ())
    by_table = {table: one for one in objects for table in sa.inspect(one).mapper.tables}
    children: dict[Any, set[Any]] = {table: set() for table in by_table}
    for one in objects:
        for child, parent in _inheriting_tables(sa.inspect(one).mapper):
            if parent in children and child is not parent:
                children[parent].add(child)
    for table in TopologicalSorter(children).static_order():
        connection.execute(sa.delete(table).where(*_is_row(by_table[table], table)))


def _inheriting_tables(mapper: Mapper[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the tables of children with those of their parents, also of those by links."""
    for child in mapper.iterate_to_root():
        if child.inherits is not None:
            yield child.local_table, child.inherits.local_table
        for link in filter(is_parent_link, child.relationships):
            yield link.parent.local_table, link.mapper.local_table


class _Deletion:
    """The rows that a session deletes."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.collector = Collector(session)
        #: The objects of each row that are deleted: one of its most specific class, or several.
        self.objects: dict[Key, list[Any]] = {}

    def collect_all(self) -> None:
        """Collect the rows that the session deletes, and all that goes with them."""
        while left := [row for row in self.session.deleted if self._is_new(row)]:
            for row in left:
                self.collector.collect(row)
            for key, found in self.collector.found.items():
                self.objects[key] = _most_specific(found)
                self._delete(found, self.objects[key])

    def _is_new(self, row: Any) -> bool:
        """Whether a row is one of a port, and not yet among the objects that are deleted."""
        if not isinstance(row, Base):
            return False
        return all(row is not other for other in self.collector.found.get(row_key(row), ()))

    def _delete(self, found: list[Any], specific: list[Any]) -> None:
        """Delete some of the objects of a row, which stand for the others as well."""
        for row in found:
            if all(row is not other for other in specific) and row in self.session:
                make_transient(row)
        for row in specific:
            if row not in self.session.deleted:
                self.session.delete(row)
        if len(specific) > 1:
            # Each of them deletes the row of the parent, and only the first one finds it.
            sa.inspect(specific[0]).mapper.base_mapper.confirm_deleted_rows = False
            self.session.info.setdefault(_SEVERAL, {})[row_key(specific[0])] = specific

    def refuse(self) -> None:
        """Raise IntegrityError if a row that refers to a deleted one must stay."""
        for protection in self.collector.protections:
            row, other = protection.row, protection.other
            cause = self.collector.cause_of(protection)
            if cause is None and not sa.inspect(other).persistent:
                # It is deleted already, and the relationship was loaded before.
                continue
            is_same = cause is self.collector.causes[row_key(row)]
            # A row that the program deletes alone does not protect.
            if cause is None or (protection.action == PROTECT and is_same):
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
        for change in self.collector.changes:
            relation, value = change.relation, change.value
            new = value() if callable(value) else value
            for other in change.others:
                for _, column in relation.synchronize_pairs:
                    set_key(self.session, other, column, new)
                if relation.back_populates and other in self.session:
                    self.session.expire(other, [relation.back_populates])
            set_committed_value(change.row, relation.key, [] if relation.uselist else None)

    def order(self) -> None:
        """Leave in the relationships only what SQLAlchemy can order the deletions by.

        These are the objects that are deleted, and not those of a parent in their place. Rows that
        refer to each other in a circle have no order. Keys that may be null become so, and those
        that no constraint checks need none; the others need no order, because foreign keys are
        deferred, or are not in a circle any more.
        """
        in_circle = {True: self._circular_rows(), False: set[Key]()}
        if in_circle[True]:
            in_circle[False] = self._circular_rows(free=False)
        for row in self._rows():
            for relation in sa.inspect(row).mapper.relationships:
                if relation.viewonly or relation.secondary is not None:
                    continue
                if deletes(relation) or in_circle[True]:
                    self._order_by(row, relation, in_circle[_is_free(relation)])

    def _order_by(self, row: Any, relation: Relationship, in_circle: set[Key]) -> None:
        """Leave in a relationship the deleted objects that are not in a circle with a row."""
        others = related(row, relation)
        kept: list[Any] = []
        for other in others:
            if not {row_key(row), row_key(other)} <= in_circle:
                # Not the objects of the parent's other children.
                kept += [
                    one
                    for one in self.objects.get(row_key(other), [other])
                    if sa.inspect(one).mapper.isa(relation.mapper)
                ]
        if kept != others:
            if relation.direction is RelationshipDirection.MANYTOONE:
                self._clear(row, relation)
            value = kept if relation.uselist else next(iter(kept), None)
            set_committed_value(row, relation.key, value)

    def _clear(self, row: Any, relation: Relationship) -> None:
        """Set keys to null that may be null, for a database without deferred foreign keys."""
        for column in relation.local_columns if _is_checked(relation) else ():
            if isinstance(column, sa.Column) and column.nullable:
                set_key(self.session, row, column, None)

    def _circular_rows(self, *, free: bool = True) -> set[Key]:
        """Return the rows that refer to each other in a circle, also by keys without an order."""
        tables: dict[Any, set[Any]] = {mapper: set() for mapper, _ in self.collector.causes}
        relations = {
            mapper: [one for one in ordering_relations(mapper) if free or not _is_free(one)]
            for mapper in {sa.inspect(row).mapper for row in self._rows()}
        }
        for mapper, listed in relations.items():
            tables[mapper.base_mapper] |= {relation.mapper.base_mapper for relation in listed}
        if not circular(tables):
            return set()
        references: dict[Key, set[Key]] = {key: set() for key in self.collector.causes}
        for row in self._rows():
            for relation in relations[sa.inspect(row).mapper]:
                if relation.mapper.base_mapper in tables:
                    references[row_key(row)] |= set(map(row_key, related(row, relation)))
        return circular(references)

    def _rows(self) -> list[Any]:
        return [row for rows in self.objects.values() for row in rows]


def set_key(session: Session, row: Any, column: Any, value: Any) -> None:
    """Set a key in the database; the times of changes stay as they are, as in Django."""
    mapper, table = sa.inspect(row).mapper, column.table
    kept = {other: other for other in table.c if other.onupdate is not None}
    changed = sa.update(table).where(*_is_row(row, table)).values({**kept, column: value})
    session.execute(changed)
    set_committed_value(row, mapper.get_property_by_column(column).key, value)


def _is_row(row: Any, table: Any) -> list[Any]:
    """Return the conditions that select a row of a table by its key."""
    mapper = sa.inspect(row).mapper
    return [
        key == getattr(row, mapper.get_property_by_column(key).key) for key in table.primary_key
    ]


def _most_specific(found: list[Any]) -> list[Any]:
    """Return the objects of a row that stand for all of it.

    A class of a parent knows nothing of the tables of children.
    """
    by_table: dict[Any, Any] = {}
    for row in found:
        mapper = sa.inspect(row).mapper
        if mapper is with_table(mapper) or with_table(mapper) not in by_table:
            by_table[with_table(mapper)] = row
    return [
        row
        for one, row in by_table.items()
        if not any(two.isa(one) for two in by_table if two is not one)
    ]


def _is_free(relation: Relationship) -> bool:
    """Whether rows can be deleted in any order: keys may be null, or no constraint checks them."""
    is_nullable = all(column.nullable for _, column in relation.synchronize_pairs)
    return is_nullable or not _is_checked(relation)


def _is_checked(relation: Relationship) -> bool:
    """Whether the database has a foreign key for a relationship."""
    return any(
        key.column is target
        for target, column in relation.synchronize_pairs
        for key in column.foreign_keys
    )


def ordering_relations(mapper: Any) -> Iterator[Relationship]:
    """Yield the relationships to rows that must be deleted after a row of a class."""
    for relation in mapper.relationships:
        is_forward = relation.direction is RelationshipDirection.MANYTOONE
        if is_forward and not relation.viewonly:
            yield relation


def circular(references: Mapping[Node, set[Node]]) -> set[Node]:
    """Return what is part of a circle of references, or refers to one."""
    referrers: dict[Node, list[Node]] = {node: [] for node in references}
    counts = dict.fromkeys(references, 0)
    for node, others in references.items():
        for other in others & references.keys():
            referrers[other].append(node)
            counts[node] += 1
    free = [node for node, count in counts.items() if not count]
    while free:
        for node in referrers[free.pop()]:
            counts[node] -= 1
            if not counts[node]:
                free.append(node)
    return {node for node, count in counts.items() if count}
