"""Stores what Django stores where a row of ``Base`` is saved; the module registers listeners."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, RelationshipProperty, Session, object_session

from sqlalchemy_django.base import Base
from sqlalchemy_django.collecting import Relationship, is_parent_link


@sa.event.listens_for(Base, "mapper_configured", propagate=True)
def _send_given_none(mapper: Mapper[Any], _: type[Any]) -> None:
    """Keep a None that is given for a column with a default in the INSERT, as Django does.

    SQLAlchemy leaves it out by default, so that the default takes its place. In the primary key,
    and where Django fills in the time, it does so in Django as well.
    """
    for column in mapper.local_table.columns:
        has_default = column.default is not None or column.server_default is not None
        is_filled_in = column.primary_key or column.info.keys() & {"auto_now", "auto_now_add"}
        # JSON of SQLAlchemy's own would store JSON's null.
        if has_default and not is_filled_in and not isinstance(column.type, sa.JSON):
            column.type = column.type.evaluates_none()


@sa.event.listens_for(Base, "before_insert", propagate=True)
def _set_times_on_insert(mapper: Mapper[Any], _: sa.Connection, row: Any) -> None:
    """Set the times of ``auto_now`` and ``auto_now_add``, over those that are given."""
    for attribute in mapper.column_attrs:
        if attribute.columns[0].info.keys() & {"auto_now", "auto_now_add"}:
            # The default of the column fills it in.
            setattr(row, attribute.key, None)


@sa.event.listens_for(Base, "before_update", propagate=True)
def _set_times_on_update(mapper: Mapper[Any], _: sa.Connection, row: Any) -> None:
    """Set the times of ``auto_now`` over those that are given."""
    for attribute in mapper.column_attrs:
        column = attribute.columns[0]
        # Where none is given, ``onupdate`` fills it in.
        if column.info.get("auto_now") and sa.inspect(row).attrs[attribute.key].history.added:
            setattr(row, attribute.key, column.onupdate.arg(None))


#: Where a session keeps the last number of each list for as long as it flushes.
_LAST_NUMBERS = "order_with_respect_to"


@sa.event.listens_for(Session, "before_flush")
def _forget_numbers(session: Session, *_: object) -> None:
    session.info.pop(_LAST_NUMBERS, None)


@sa.event.listens_for(Base, "before_insert", propagate=True)
def _number_on_insert(mapper: Mapper[Any], connection: sa.Connection, row: Any) -> None:
    """Set the position of ``order_with_respect_to``, over one that is given: the last and one.

    The ``info`` of the column names the attributes in which the rows of one list are equal.
    """
    for attribute in mapper.column_attrs:
        names = attribute.columns[0].info.get("order_with_respect_to")
        if names:
            setattr(row, attribute.key, _next_number(mapper, connection, row, attribute, names))


def _next_number(
    mapper: Mapper[Any], connection: sa.Connection, row: Any, attribute: Any, names: Any
) -> int:
    """Return the number of a new row: those that are inserted with it are not counted yet."""
    column = attribute.columns[0]
    # Rows of a parent's other children are in the list, too.
    owner = next(one for one in mapper.iterate_to_root() if one.local_table is column.table)
    values = {name: getattr(row, name) for name in names}
    session = object_session(row)
    assert session is not None  # it flushes
    numbers = session.info.setdefault(_LAST_NUMBERS, {})
    key = (column, *values.values())
    if key not in numbers:
        siblings = [getattr(owner.class_, name) == value for name, value in values.items()]
        last = sa.select(sa.func.max(getattr(owner.class_, attribute.key))).where(*siblings)
        numbers[key] = connection.scalar(last)
    number = 0 if numbers[key] is None else numbers[key] + 1
    numbers[key] = number
    return number


@sa.event.listens_for(Session, "before_flush")
def _write_both_directions(session: Session, *_: object) -> None:
    """Add and remove the other direction of a symmetrical many-to-many relation."""
    keys: dict[Mapper[Any], list[str]] = {}
    for row in [*session.new, *session.dirty]:
        mapper = sa.inspect(row).mapper
        if mapper not in keys:
            relations = mapper.relationships if isinstance(row, Base) else ()
            keys[mapper] = [one.key for one in relations if one.info.get("symmetrical")]
        for key in keys[mapper]:
            _mirror(row, key)


def _mirror(row: Any, key: str) -> None:
    history = sa.inspect(row).attrs[key].history
    for other in history.added:
        if row not in getattr(other, key):
            getattr(other, key).append(row)
    for other in history.deleted:
        if row in getattr(other, key):
            getattr(other, key).remove(row)


@sa.event.listens_for(Session, "before_flush")
def _create_parents(session: Session, *_: object) -> None:
    """Create the rows of a new child's further parents, which SQLAlchemy does not inherit from."""
    links: dict[Mapper[Any], list[Relationship]] = {}
    left = [row for row in session.new if isinstance(row, Base)]
    while left:
        row = left.pop()
        mapper = sa.inspect(row).mapper
        if mapper not in links:
            links[mapper] = list(filter(is_parent_link, mapper.relationships))
        created = [link.key for link in links[mapper] if _create_parent(row, link)]
        left += [getattr(row, key) for key in created]


def _create_parent(row: Any, link: Relationship) -> bool:
    """Create the row that a link leads to, if none is given; return whether there was none."""
    mapper = sa.inspect(row).mapper
    keys = [mapper.get_property_by_column(column).key for column in link.local_columns]
    if any(getattr(row, key) is not None for key in (*keys, link.key)):
        return False
    setattr(row, link.key, link.mapper.class_())
    return True


@sa.event.listens_for(Base, "attribute_instrument", propagate=True)
def _take_children(_: type[Any], __: str, attribute: Any) -> None:
    """Let a relation to a further parent take its children, and store the parent's row.

    It comes before the listeners that set the other direction.
    """
    relation = attribute.property
    if not isinstance(relation, RelationshipProperty) or relation.enable_typechecks:
        return

    def take(_: object, value: Any, *__: object) -> Any:
        return _as_parent(value, relation.mapper)

    def take_all(_: object, values: list[Any], *__: object, **___: object) -> None:
        values[:] = [_as_parent(value, relation.mapper) for value in values]

    if relation.uselist:
        sa.event.listen(attribute, "append", take, retval=True)
        sa.event.listen(attribute, "bulk_replace", take_all)
    else:
        sa.event.listen(attribute, "set", take, retval=True)


def _as_parent(value: Any, target: Mapper[Any]) -> Any:
    """Return the row of a class to which a child has a link; other values as they are."""
    if not isinstance(value, Base) or sa.inspect(value).mapper.isa(target):
        return value
    link = _link_to(sa.inspect(value).mapper, target)
    if link is None:
        return value
    _create_parent(value, link)
    parent = getattr(value, link.key)
    return value if parent is None else _as_parent(parent, target)


def _link_to(mapper: Mapper[Any], target: Mapper[Any]) -> Relationship | None:
    """Return the link of a class that leads to another one, or to one that has such a link."""
    for link in filter(is_parent_link, mapper.relationships):
        if link.mapper.isa(target) or _link_to(link.mapper, target) is not None:
            return link
    return None
