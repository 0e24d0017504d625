"""Tempting ports to SQLAlchemy that run and return another answer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    DateTime,
    Integer,
    Interval,
    ScalarResult,
    cast,
    extract,
    func,
    literal,
    select,
    text,
    type_coerce,
    update,
)
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Date
from sqlalchemy_side.moments.models import Flight

BERLIN = ZoneInfo("Europe/Berlin")


def weeks_of_first_sales_by_extract(session: Session) -> ScalarResult[int]:
    """``ExtractWeek``, word for word."""
    return session.scalars(select(extract("week", Flight.sold_from)).order_by(Flight.id))


def flights_of_two_days_by_dates(session: Session) -> ScalarResult[str]:
    """The two dates as moments: the second is the beginning of its day."""
    first = datetime(2024, 12, 30, tzinfo=UTC)
    last = datetime(2024, 12, 31, tzinfo=UTC)
    return session.scalars(select(Flight.code).where(Flight.departs.between(first, last)))


def flights_at_the_moment_of_ab1_by_plain_type(session: Session) -> ScalarResult[str]:
    """SQLAlchemy's ``DateTime`` writes six digits after the second."""
    moment = literal(datetime(2024, 12, 30, 23, 30), DateTime())
    return session.scalars(select(Flight.code).where(Flight.departs == moment))


def flights_planned_for_long_by_interval(session: Session) -> ScalarResult[str]:
    """SQLAlchemy's ``Interval`` is a moment counted from 1970 where there are no intervals."""
    planned = type_coerce(Flight.planned, Interval())
    long = planned >= timedelta(hours=2, minutes=30)
    return session.scalars(select(Flight.code).where(long))


def add_to_planned_times_by_interval(session: Session) -> ScalarResult[timedelta]:
    """SQLAlchemy's ``Interval`` accepts the rows that it has not written."""
    longer = literal(timedelta(minutes=25), Interval())
    session.execute(update(Flight).values(planned=longer))
    return session.scalars(select(Flight.planned).order_by(Flight.id))


def planned_arrivals_by_plus(session: Session) -> ScalarResult[Any]:
    """``F("departs") + F("planned")``, word for word."""
    departs = type_coerce(Flight.departs, DateTime())
    arrival = departs + type_coerce(Flight.planned, Interval())
    return session.scalars(select(arrival).order_by(Flight.id))


def flights_on_a_day_in_new_york_by_date(session: Session) -> ScalarResult[str]:
    """``departs__date``, word for word."""
    day = func.date(Flight.departs, type_=Date)
    return session.scalars(select(Flight.code).where(day == date(2020, 12, 31)))


def flights_on_a_day_of_the_current_zone(session: Session) -> list[tuple[str, datetime]]:
    """From midnight to midnight in New York."""
    midnight = datetime(2021, 1, 1, tzinfo=ZoneInfo("America/New_York"))
    is_then = Flight.departs.between(midnight, midnight + timedelta(days=1))
    statement = select(Flight.code, Flight.departs).where(is_then)
    return [(code, moment.replace(tzinfo=None)) for code, moment in session.execute(statement)]


def flights_on_a_day_with_aware_moments(session: Session) -> Sequence[tuple[str, datetime]]:
    """The column as it is declared."""
    day = func.date(Flight.departs, type_=Date)
    statement = select(Flight.code, Flight.departs).where(day == date(2021, 1, 1))
    return [(code, moment) for code, moment in session.execute(statement)]


def depart_in_india_by_plain_type(session: Session) -> datetime:
    """SQLAlchemy's ``DateTime`` stores what the clock shows."""
    local = datetime(2024, 7, 1, 1, 30, tzinfo=ZoneInfo("Asia/Kolkata"))
    moment = literal(local, DateTime(timezone=True))
    session.execute(update(Flight).where(Flight.code == "AB1").values(departs=moment))
    return session.scalars(select(Flight.departs).where(Flight.code == "AB1")).one()


def lengths_while_clocks_change_by_local_times(session: Session) -> list[timedelta]:
    """Python subtracts what the clocks show if both have the same time zone."""
    statement = select(Flight).where(Flight.code.in_(["AB2", "AB3", "AB4"])).order_by(Flight.id)
    return [
        flight.arrives.astimezone(BERLIN) - flight.departs.astimezone(BERLIN)
        for flight in session.scalars(statement)
        if flight.arrives
    ]


def clock_of_departures_by_cast(session: Session) -> Sequence[Any]:
    """A cast to get an integer for the decimal of PostgreSQL."""
    parts = (cast(extract(name, Flight.departs), Integer) for name in ("hour", "minute", "second"))
    return session.execute(select(*parts).order_by(Flight.id)).all()


def flights_of_two_days_in_a_zone(session: Session) -> ScalarResult[str]:
    """The connection has the time zone of the server, here that of India."""
    session.execute(text("SET LOCAL TIME ZONE 'Asia/Kolkata'"))
    in_range = func.date(Flight.departs).between(date(2024, 12, 30), date(2024, 12, 31))
    return session.scalars(select(Flight.code).where(in_range))


def days_on_sale_before_2025_by_minus(session: Session) -> ScalarResult[int]:
    """The operator of PostgreSQL, on the other databases."""
    days = type_coerce(literal(date(2025, 1, 1), Date) - Flight.sold_from, Integer)
    return session.scalars(select(days).order_by(Flight.id))


def depart_in_india_read_by_plain_type(session: Session) -> datetime:
    """``timezone=True`` does nothing on databases without such a type."""
    flight = session.scalars(select(Flight).where(Flight.code == "AB1")).one()
    flight.departs = datetime(2024, 7, 1, 1, 30, tzinfo=ZoneInfo("Asia/Kolkata"))
    departs = type_coerce(Flight.departs, DateTime(timezone=True))
    return session.scalars(select(departs).where(Flight.code == "AB1")).one()
