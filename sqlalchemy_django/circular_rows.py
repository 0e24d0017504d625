"""Saves rows of ``Base`` that refer to each other in one flush: the last key by an UPDATE.

A flush has an order only if no row needs one that is inserted after it. Where rows refer to each
other in a circle, listeners take a reference out before the flush, and write its key when all rows
are there. That is what ``post_update`` of a relationship does for every row.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import InstanceState, Mapper, Session
from sqlalchemy.orm.attributes import set_committed_value

from sqlalchemy_django.base import Base
from sqlalchemy_django.collecting import Relationship
from sqlalchemy_django.deleting import circular, ordering_relations, set_key

#: Where a session keeps the references that are written after a flush.
_POSTPONED = "postponed_references"


@dataclass(frozen=True, eq=False)
class _RowReference:
    """A row that refers to another one by a relationship."""

    row: Any
    relation: Relationship
    other: Any

    @property
    def columns(self) -> list[tuple[Any, Any]]:
        """The columns of the other row with the columns of this one that refer to them."""
        return list(self.relation.synchronize_pairs)

    @property
    def rank(self) -> int:
        """How well it can be written later: 0 at once, 4 not at all.

        At 3, its key is written with the row: it is given, and may not be null until later.
        """
        if sa.inspect(self.row).has_identity:
            return 0
        columns = [column for _, column in self.columns]
        if not all(column.nullable for column in columns):
            is_given = all(_value(self.other, source) is not None for source, _ in self.columns)
            return 3 if is_given else 4
        return 2 if any(map(_is_conditional, columns)) else 1


@dataclass(frozen=True)
class _Postponed:
    """A reference that was taken out, and what the other row's way back was."""

    reference: _RowReference
    is_changed: bool
    back: str
    before: Any


@sa.event.listens_for(Mapper, "after_configured")
def _sort_tables() -> None:
    """Sort the tables of classes and their children, which may refer to each other.

    SQLAlchemy would do so, and warn, in the first flush.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sa.exc.SAWarning)
        for mapper in Base.registry.mappers:
            if mapper.base_mapper is mapper and len(mapper.self_and_descendants) > 2:
                _ = mapper._sorted_tables


@sa.event.listens_for(Session, "before_flush")
def _postpone_references(session: Session, *_: object) -> None:
    """Take out as few references as leave no circle, if they can be written later."""
    _restore(session)
    references = _references(session)
    while groups := _circular(references):
        taken = dict.fromkeys(min(group, key=lambda one: one.rank) for group in groups)
        if any(reference.rank == 4 for reference in taken):
            # SQLAlchemy names the circle.
            return
        session.info.setdefault(_POSTPONED, []).extend(map(_taken_out, taken))
        references = [reference for reference in references if reference not in taken]


@sa.event.listens_for(Session, "after_flush")
def _write_references(session: Session, _: object) -> None:
    """Write the keys of the rows that have been inserted."""
    for postponed in session.info.get(_POSTPONED, ()):
        reference = postponed.reference
        for source, column in reference.columns if postponed.is_changed else ():
            set_key(session, reference.row, column, _value(reference.other, source))


@sa.event.listens_for(Session, "after_flush_postexec")
def _put_back(session: Session, _: object) -> None:
    """Put the references back, as the flush has left them in the database."""
    # Each has what was left after those before.
    for postponed in reversed(session.info.pop(_POSTPONED, ())):
        reference = postponed.reference
        for source, column in reference.columns:
            mapper = sa.inspect(reference.row).mapper
            key = mapper.get_property_by_column(column).key
            set_committed_value(reference.row, key, _value(reference.other, source))
        set_committed_value(reference.row, reference.relation.key, reference.other)
        if postponed.back:
            set_committed_value(reference.other, postponed.back, postponed.before)


@sa.event.listens_for(Session, "after_soft_rollback")
def _restore(session: Session, *_: object) -> None:
    """Put the references of new rows back after a flush that failed."""
    for postponed in reversed(session.info.pop(_POSTPONED, ())):
        reference = postponed.reference
        if not sa.inspect(reference.row).has_identity:
            setattr(reference.row, reference.relation.key, reference.other)


def _references(session: Session) -> list[_RowReference]:
    """Return the references between the rows that a session saves, if there may be a circle."""
    rows = [row for row in (*session.new, *session.dirty) if isinstance(row, Base)]
    mappers = {sa.inspect(row).mapper for row in rows}
    tables: dict[Any, set[Any]] = {mapper.base_mapper: set() for mapper in mappers}
    for mapper in mappers:
        tables[mapper.base_mapper] |= {
            relation.mapper.base_mapper for relation in ordering_relations(mapper)
        }
    between = circular(tables)
    states = dict.fromkeys(sa.inspect(row) for row in rows) if between else {}
    return [
        reference
        for state in states
        if state.mapper.base_mapper in between
        for reference in _references_of(state)
        if sa.inspect(reference.other) in states
    ]


def _references_of(state: InstanceState[Any]) -> Iterator[_RowReference]:
    for relation in ordering_relations(state.mapper):
        other = state.dict.get(relation.key)
        if other is not None:
            yield _RowReference(state.obj(), relation, other)


def _circular(references: list[_RowReference]) -> list[list[_RowReference]]:
    """Return the references that are part of circles, those of connected circles together."""
    after: dict[Any, set[Any]] = {}
    before: dict[Any, set[Any]] = {}
    ends = [(one, sa.inspect(one.row), sa.inspect(one.other)) for one in references]
    for _, row, other in ends:
        for graph, start, end in ((after, row, other), (before, other, row)):
            graph.setdefault(start, set()).add(end)
            graph.setdefault(end, set())
    groups: dict[Any, list[_RowReference]] = {}
    if circular(after):
        circles = _components(after, before)
        for reference, row, other in ends:
            if circles[row] is circles[other]:
                groups.setdefault(circles[row], []).append(reference)
    return list(groups.values())


def _components(after: dict[Any, set[Any]], before: dict[Any, set[Any]]) -> dict[Any, Any]:
    """Return for each node one of those that it leads to and that lead to it (Kosaraju)."""
    components: dict[Any, Any] = {}
    for start in reversed(_finished(after)):
        left = [start]
        while left:
            node = left.pop()
            if node not in components:
                components[node] = start
                left += before[node]
    return components


def _finished(after: dict[Any, set[Any]]) -> list[Any]:
    """Return nodes, each after all that are first reached from it."""
    finished: list[Any] = []
    seen: set[Any] = set()
    for start, reached in after.items():
        stack = [] if start in seen else [(start, iter(reached))]
        seen.add(start)
        while stack:
            node, following = stack[-1]
            unseen = next((one for one in following if one not in seen), None)
            if unseen is None:
                finished.append(node)
                stack.pop()
            else:
                seen.add(unseen)
                stack.append((unseen, iter(after[unseen])))
    return finished


def _taken_out(reference: _RowReference) -> _Postponed:
    """Take a reference out of both of its directions."""
    row, relation, other = reference.row, reference.relation, reference.other
    is_changed = sa.inspect(row).attrs[relation.key].history.has_changes()
    if reference.rank == 3:
        is_changed = False
        for source, column in reference.columns:
            key = sa.inspect(row).mapper.get_property_by_column(column).key
            setattr(row, key, _value(other, source))
    set_committed_value(row, relation.key, None)
    back = relation.back_populates or ""
    before = sa.inspect(other).dict.get(back) if back else None
    if isinstance(before, list) and any(item is row for item in before):
        before = list(before)
        set_committed_value(other, back, [item for item in before if item is not row])
    elif before is row:
        set_committed_value(other, back, None)
    else:
        back = ""
    return _Postponed(reference, is_changed, back, before)


def _value(row: Any, column: Any) -> Any:
    return getattr(row, sa.inspect(row).mapper.get_property_by_column(column).key)


def _is_conditional(column: Any) -> bool:
    """Whether a condition of the table reads a column, which may forbid a null for a moment."""
    return any(
        column.name in str(constraint.sqltext)
        for constraint in column.table.constraints
        if isinstance(constraint, sa.CheckConstraint)
    )
