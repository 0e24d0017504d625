"""The first and the last, what comes before and after, ranges and the present."""

from datetime import date, timedelta

from sqlalchemy import ScalarResult, func, select, tuple_
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Date
from sqlalchemy_side.moments.models import Announcement, Flight


def first_and_last_flight(session: Session) -> tuple[Flight, Flight]:
    """An order, and its reverse; ``one`` raises if there is no row."""
    first = select(Flight).order_by(Flight.departs).limit(1)
    last = select(Flight).order_by(Flight.departs.desc()).limit(1)
    return session.scalars(first).one(), session.scalars(last).one()


def last_flight_sold_before_leap_day(session: Session) -> Flight:
    """A limit, as ``one`` rejects a second row."""
    statement = select(Flight).where(Flight.sold_from < date(2024, 2, 29))
    return session.scalars(statement.order_by(Flight.sold_from.desc()).limit(1)).one()


def two_flights_after_ab4(session: Session) -> tuple[Flight, ...]:
    """A comparison of pairs: the keys count where the moments are the same."""
    flight = session.scalars(select(Flight).where(Flight.code == "AB4")).one()
    flights = []
    for _ in range(2):
        later = tuple_(Flight.departs, Flight.id) > (flight.departs, flight.id)
        statement = select(Flight).where(later).order_by(Flight.departs, Flight.id).limit(1)
        flight = session.scalars(statement).one()
        flights.append(flight)
    return tuple(flights)


def flight_before_ab1(session: Session) -> Flight:
    """No flight departs at the same moment before it, so the moment alone decides."""
    flight = session.scalars(select(Flight).where(Flight.code == "AB1")).one()
    statement = select(Flight).where(Flight.departs < flight.departs)
    return session.scalars(statement.order_by(Flight.departs.desc()).limit(1)).one()


def long_flight_after_ab5(session: Session) -> Flight:
    """A further condition is one more argument."""
    flight = session.scalars(select(Flight).where(Flight.code == "AB5")).one()
    statement = select(Flight).where(
        Flight.departs > flight.departs, Flight.planned > timedelta(minutes=45)
    )
    return session.scalars(statement.order_by(Flight.departs).limit(1)).one()


def flight_after_the_last(session: Session) -> Flight:
    """``one`` raises if there is none."""
    last = session.scalars(select(Flight).order_by(Flight.departs.desc()).limit(1)).one()
    later = tuple_(Flight.departs, Flight.id) > (last.departs, last.id)
    return session.scalars(select(Flight).where(later)).one()


def flights_first_sold_in_a_range(session: Session) -> ScalarResult[str]:
    """``between``: both ends belong to it, which is right for dates."""
    in_range = Flight.sold_from.between(date(2024, 1, 31), date(2024, 2, 29))
    return session.scalars(select(Flight.code).where(in_range))


def flights_of_two_days(session: Session) -> ScalarResult[str]:
    """``DATE()`` is a function of all three databases; of the connection's time zone, UTC."""
    day = func.date(Flight.departs, type_=Date)
    in_range = day.between(date(2024, 12, 30), date(2024, 12, 31))
    return session.scalars(select(Flight.code).where(in_range))


def flights_to_come(session: Session) -> ScalarResult[str]:
    """``func.now`` is the time of the database, which no clock of Python changes."""
    return session.scalars(select(Flight.code).where(Flight.departs > func.now()))


def flights_at_the_moment_of_ab1(session: Session) -> ScalarResult[str]:
    """The column's type writes the moment as it is stored."""
    flight = session.scalars(select(Flight).where(Flight.code == "AB1")).one()
    return session.scalars(select(Flight.code).where(Flight.departs == flight.departs))


def announce_last_call(session: Session) -> Announcement:
    """A function as ``default`` and ``onupdate`` is called when the row is flushed."""
    announcement = Announcement(flight_id=2, text="Last call")
    session.add(announcement)
    return announcement


def correct_an_announcement(session: Session) -> Announcement:
    """``onupdate`` takes effect because another column has changed."""
    statement = select(Announcement).where(Announcement.text == "Boarding")
    announcement = session.scalars(statement).one()
    announcement.text = "Boarding at gate 3"
    return announcement
