"""Tempting ports of Django's code; the right answers are in ``queries``."""

from typing import Any

from sqlalchemy import ScalarResult, inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, with_expression

from sqlalchemy_side.cabinets.models import Cabinet, Size
from sqlalchemy_side.cabinets.variants.values import (
    HalfRememberingCabinet,
    HalfStrictCabinet,
    OnceMeasuredCabinet,
)


def cabinets_with_a_larger_front_by_default(session: Session) -> ScalarResult[str]:
    """Compare two sizes."""
    return session.scalars(select(Cabinet.title).where(Cabinet.size > Size(100, 230)))


def attributes_that_may_be_read_of_a_composite(session: Session) -> dict[str, bool]:
    """Forbid the composite to be loaded, in place of its columns."""

    def is_loaded(name: str) -> bool:
        try:
            getattr(cabinet, name)
        except InvalidRequestError:
            return False
        return True

    statement = select(HalfStrictCabinet).where(HalfStrictCabinet.title == "Oak")
    cabinet = session.scalars(statement).one()
    return {name: is_loaded(name) for name in ("title", "size", "area", "story")}


def values_before_a_change_by_default(session: Session) -> tuple[Any, ...]:
    """Read the history of an object that was expired, as a commit does it."""
    cabinet = session.get_one(Cabinet, 1)
    session.expire(cabinet)
    cabinet.title, cabinet.size, cabinet.story = "Elm", Size(1, 2), ""
    old = inspect(cabinet).attrs
    histories = (old.title.history, old.size.history, old.story.history)
    return tuple(next(iter(history.deleted), None) for history in histories)


def values_before_a_change_of_a_deferred_text(session: Session) -> tuple[Any, ...]:
    """Remember the old value of a deferred column as well."""
    cabinet = session.get_one(HalfRememberingCabinet, 1)
    size = (cabinet.width, cabinet.height)
    session.expire(cabinet)
    cabinet.title, cabinet.story = "Elm", ""
    old = inspect(cabinet).attrs
    histories = (old.title.history, old.story.history)
    title, story = (next(iter(history.deleted), None) for history in histories)
    return title, size, story


def measures_after_widening_kept(session: Session) -> tuple[int | None, ...]:
    """Avoid the statement that computes again."""
    double = with_expression(OnceMeasuredCabinet.double, OnceMeasuredCabinet.area * 2)
    statement = select(OnceMeasuredCabinet).where(OnceMeasuredCabinet.id == 1).options(double)
    cabinet = session.scalars(statement).one()
    assert cabinet.girth
    assert cabinet.width
    cabinet.width += 10
    again = session.scalars(statement).one()
    return again.area, again.girth, again.double
