"""Attributes that are not plain columns: several columns, expressions, other names."""

from typing import Any

from sqlalchemy import ScalarResult, inspect, select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, undefer_group, with_expression

from sqlalchemy_side.cabinets.models import Cabinet, Size
from sqlalchemy_side.cabinets.variants.values import (
    ComparedCabinet,
    GroupedCabinet,
    HybridCabinet,
    LoudCabinet,
    MeasuredCabinet,
    NotedCabinet,
    RememberingCabinet,
    StrictCabinet,
)


def cabinets_of_a_size(session: Session) -> ScalarResult[str]:
    """A ``composite`` is one attribute for several columns, in queries as well."""
    statement = select(Cabinet.title).where(Cabinet.size == Size(120, 200))
    return session.scalars(statement.order_by(Cabinet.id))


def sizes_of_cabinets(session: Session) -> dict[str, Any]:
    """An object of the class that was declared, even if all columns are NULL."""
    return {
        cabinet.title: (cabinet.size.width, cabinet.size.height)
        for cabinet in session.scalars(select(Cabinet))
    }


def change_size_of_a_cabinet(session: Session) -> Any:
    """A new value sets both columns; the class is frozen, so that it cannot be changed in place."""
    cabinet = session.scalars(select(Cabinet).where(Cabinet.title == "Tin")).one()
    cabinet.size = Size(20, 30)
    statement = select(Cabinet.width, Cabinet.height).where(Cabinet.title == "Tin")
    return session.execute(statement).one()


def forget_sizes_of_an_owner(session: Session) -> ScalarResult[str]:
    """``update`` and ``where`` take the composite, as one value."""
    session.execute(update(Cabinet).where(Cabinet.owner_id == 1).values({Cabinet.size: None}))
    statement = select(Cabinet.title).where(Cabinet.size == None)  # noqa: E711 - a composite has no is_()
    return session.scalars(statement.order_by(Cabinet.id))


def cabinets_with_a_larger_front(session: Session) -> ScalarResult[str]:
    """``comparator_factory`` gives the operators of an attribute another meaning."""
    statement = select(ComparedCabinet.title).where(ComparedCabinet.size > Size(100, 230))
    return session.scalars(statement.order_by(ComparedCabinet.id))


def texts_in_any_case(session: Session) -> list[ScalarResult[str]]:
    """The mapping decides what ``==`` means, for columns, deferred columns and synonyms alike."""
    titles = select(ComparedCabinet.title).order_by(ComparedCabinet.id)
    return [
        session.scalars(titles.where(ComparedCabinet.title == "OAK")),
        session.scalars(titles.where(ComparedCabinet.remark == "DUSTY")),
        session.scalars(titles.where(ComparedCabinet.caption == "A GIFT.")),
    ]


def measures_of_the_cabinets_of_an_owner(session: Session) -> dict[str, tuple[Any, ...]]:
    """``undefer_group`` loads what the mapping has put into a group."""
    statement = select(GroupedCabinet).options(undefer_group("measures"))
    rows = session.scalars(statement.where(GroupedCabinet.owner_id == 1))
    return {row.title: (row.size.width, row.size.height, row.area) for row in rows}


def texts_read_together(session: Session) -> tuple[str, str]:
    """The first attribute of a group that is read loads the others of the group as well."""
    statement = select(GroupedCabinet).where(GroupedCabinet.title == "Oak")
    cabinet = session.scalars(statement).one()
    return cabinet.remark, cabinet.story


def attributes_that_may_be_read(session: Session) -> dict[str, bool]:
    """``raiseload`` of the mapping refuses attributes that no statement has loaded."""

    def is_loaded(name: str) -> bool:
        try:
            getattr(cabinet, name)
        except InvalidRequestError:
            return False
        return True

    cabinet = session.scalars(select(StrictCabinet).where(StrictCabinet.title == "Oak")).one()
    return {name: is_loaded(name) for name in ("title", "size", "area", "story")}


def values_before_a_change(session: Session) -> tuple[Any, ...]:
    """``active_history`` loads the old value first, for the history and for events."""
    cabinet = session.get_one(RememberingCabinet, 1)
    session.expire(cabinet)
    cabinet.title, cabinet.size, cabinet.story = "Elm", Size(1, 2), ""
    old = inspect(cabinet).attrs
    histories = (old.title.history, old.size.history, old.story.history)
    title, size, story = (next(iter(history.deleted)) for history in histories)
    return title, (size.width, size.height), story


def measures_after_widening(session: Session) -> tuple[int | None, ...]:
    """Expressions expire when their object is written; ``with_expression`` needs its query."""
    double = with_expression(MeasuredCabinet.double, MeasuredCabinet.area * 2)
    statement = select(MeasuredCabinet).where(MeasuredCabinet.id == 1).options(double)
    cabinet = session.scalars(statement).one()
    assert cabinet.width is not None
    cabinet.width += 10
    again = session.scalars(statement).one()
    return again.area, again.girth, again.double


def notes_on_attributes(session: Session) -> dict[str, str]:
    """Every attribute has ``info``, whatever it is."""
    attributes = inspect(NotedCabinet).attrs
    return {one.key: one.info["note"] for one in attributes if "note" in one.info}


def loud_texts(session: Session) -> list[tuple[str, str]]:
    """A synonym has a property for objects, and the column for queries."""
    statement = select(LoudCabinet).where(LoudCabinet.title.in_(["Oak", "Cork"]))
    rows = session.scalars(statement.where(LoudCabinet.story == "From Rome."))
    return [(row.title, row.story) for row in rows]


def set_and_forget_fronts(session: Session) -> Any:
    """A hybrid has a setter and a deleter, as a property has."""
    session.get_one(HybridCabinet, 3).front = "20x30"
    del session.get_one(HybridCabinet, 1).front
    statement = select(HybridCabinet.title, HybridCabinet.width, HybridCabinet.height)
    return session.execute(statement.where(HybridCabinet.id.in_([1, 3])).order_by("title")).all()


def update_fronts_of_an_owner(session: Session) -> ScalarResult[str]:
    """``update_expression`` returns the columns that ``update`` sets in place of the hybrid."""
    statement = update(HybridCabinet).where(HybridCabinet.owner_id == 1)
    session.execute(statement.values({HybridCabinet.front: "10x90"}))
    found = select(Cabinet.title).where(Cabinet.size == Size(10, 90))
    return session.scalars(found.order_by(Cabinet.id))


def cabinets_by_a_careless_title(session: Session) -> ScalarResult[str]:
    """A comparator of a hybrid is a class, whose operators mean what you write."""
    return session.scalars(select(HybridCabinet.title).where(HybridCabinet.label == " OAK "))
