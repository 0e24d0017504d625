"""Stores what Django stores where a row of ``Base`` is saved; the module registers listeners."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, Session, object_session

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
        for link in links[mapper]:
            keys = [mapper.get_property_by_column(column).key for column in link.local_columns]
            if all(getattr(row, key) is None for key in (*keys, link.key)):
                setattr(row, link.key, link.mapper.class_())
                left.append(getattr(row, link.key))
