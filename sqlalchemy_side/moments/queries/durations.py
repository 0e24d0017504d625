"""Durations: the time between moments, and moments after a time.

PostgreSQL has an operator for each; the others have functions, and durations in microseconds.
"""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Integer,
    RowMapping,
    ScalarResult,
    cast,
    func,
    literal,
    select,
    text,
    type_coerce,
    update,
)
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Date, Duration, UtcDateTime
from sqlalchemy_side.moments.models import Flight


def _length(session: Session) -> Any:
    """On SQLite, from the seconds since 1970."""
    match session.get_bind().dialect.name:
        case "sqlite":
            arrival = cast(func.strftime("%s", Flight.arrives), Integer)
            departure = cast(func.strftime("%s", Flight.departs), Integer)
            return type_coerce((arrival - departure) * 1_000_000, Duration)
        case "postgresql":
            return Flight.arrives - Flight.departs
        case _:
            unit = text("MICROSECOND")
            return func.timestampdiff(unit, Flight.departs, Flight.arrives, type_=Duration)


def _later(session: Session, moment: Any, duration: Any) -> Any:
    if session.get_bind().dialect.name == "postgresql":
        return moment + duration
    return func.timestampadd(text("MICROSECOND"), duration, moment, type_=UtcDateTime)


def lengths_of_flights(session: Session) -> ScalarResult[timedelta | None]:
    """``-`` between moments is right on PostgreSQL only."""
    return session.scalars(select(_length(session)).order_by(Flight.id))


def flights_longer_than_planned(session: Session) -> ScalarResult[str]:
    """Where durations are numbers, they are compared as such."""
    return session.scalars(select(Flight.code).where(_length(session) > Flight.planned))


def planned_arrivals(session: Session) -> ScalarResult[datetime]:
    """``TIMESTAMPADD()`` takes the number of microseconds that the column has."""
    arrival = _later(session, Flight.departs, Flight.planned)
    return session.scalars(select(arrival).order_by(Flight.id))


def planned_time_of_all_flights(session: Session) -> RowMapping:
    """``sum`` and ``max`` have the type of the column."""
    total, longest = func.sum(Flight.planned), func.max(Flight.planned)
    statement = select(total.label("total"), longest.label("longest"))
    return session.execute(statement).mappings().one()


def flights_planned_for_long(session: Session) -> ScalarResult[str]:
    """A duration is compared with a ``timedelta``, which the type converts."""
    long = Flight.planned >= timedelta(hours=2, minutes=30)
    return session.scalars(select(Flight.code).where(long))


def delay_flights(session: Session) -> ScalarResult[datetime]:
    """``literal`` gives the ``timedelta`` the type of the column."""
    delay = literal(timedelta(hours=1, minutes=15), Duration)
    statement = update(Flight).where(Flight.planned < timedelta(minutes=45))
    session.execute(statement.values(departs=_later(session, Flight.departs, delay)))
    return session.scalars(select(Flight.departs).order_by(Flight.id))


def add_to_planned_times(session: Session) -> ScalarResult[timedelta]:
    """Next to a column of durations, a ``timedelta`` has its type."""
    session.execute(update(Flight).values(planned=Flight.planned + timedelta(minutes=5)))
    return session.scalars(select(Flight.planned).order_by(Flight.id))


def days_on_sale_before_2025(session: Session) -> ScalarResult[int]:
    """A difference of dates is a number of days on PostgreSQL, and a function elsewhere."""
    new_year = literal(date(2025, 1, 1), Date)
    days: Any
    match session.get_bind().dialect.name:
        case "sqlite":
            days = cast(func.julianday(new_year) - func.julianday(Flight.sold_from), Integer)
        case "postgresql":
            days = type_coerce(cast(new_year, Date) - Flight.sold_from, Integer)
        case _:
            days = func.datediff(new_year, Flight.sold_from)
    return session.scalars(select(days).order_by(Flight.id))
