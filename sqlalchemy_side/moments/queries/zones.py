"""Time zones: local dates, offsets, and what clocks skip or show twice.

PostgreSQL converts a moment by AT TIME ZONE, which is the function ``timezone``, and MariaDB by
``convert_tz``, which returns NULL until the server's tables of time zones have been loaded. SQLite
knows no time zones: there, a moment is moved by an offset, or converted by Python after it was
read.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Integer, ScalarResult, cast, extract, func, select, type_coerce, update
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Date, LocalDateTime, Time, UtcDateTime
from sqlalchemy_side.moments.models import Flight

BERLIN = ZoneInfo("Europe/Berlin")
INDIA = ZoneInfo("Asia/Kolkata")
NEW_YORK = ZoneInfo("America/New_York")


def dates_in_india(session: Session) -> ScalarResult[date]:
    """``DATE()`` of SQLite takes offsets; India has the same one all year."""
    match session.get_bind().dialect.name:
        case "sqlite":
            day = func.date(Flight.departs, "+5 hours", "+30 minutes", type_=Date)
        case "postgresql":
            day = func.date(func.timezone("Asia/Kolkata", Flight.departs), type_=Date)
        case _:
            local = func.convert_tz(Flight.departs, "UTC", "Asia/Kolkata")
            day = func.date(local, type_=Date)
    return session.scalars(select(day).order_by(Flight.id))


def calendar_in_india(session: Session) -> Sequence[tuple[int, ...]]:
    """Of a local time, ``extract`` returns the local parts."""
    local = func.timezone("Asia/Kolkata", Flight.departs)
    names = ("year", "isoyear", "quarter", "month", "week", "day")
    week_days = (extract("dow", local) + 1, extract("isodow", local))
    clock = (extract("hour", local), extract("minute", local))
    second = func.floor(extract("second", local))
    parts = (*(extract(name, local) for name in names), *week_days, *clock, second)
    statement = select(*(cast(part, Integer).label(None) for part in parts))
    return session.execute(statement.order_by(Flight.id)).all()


def beginnings_in_india(session: Session) -> tuple[datetime, ...]:
    """``date_trunc`` takes a time zone; the moment that it returns is read in UTC."""
    kinds = ("year", "quarter", "month", "week", "day", "hour", "minute", "second")
    beginnings = (
        func.date_trunc(kind, Flight.departs, "Asia/Kolkata", type_=UtcDateTime) for kind in kinds
    )
    clock = cast(func.timezone("Asia/Kolkata", Flight.departs), Time)
    statement = select(*beginnings, clock).where(Flight.code == "AB7")
    *moments, local = session.execute(statement).one()
    return *(moment.astimezone(INDIA) for moment in moments), local


def days_of_departures_in_india(session: Session) -> list[datetime]:
    """Midnight in India is a moment, which Python shows in any time zone."""
    day = func.date_trunc("day", Flight.departs, "Asia/Kolkata", type_=UtcDateTime).label("day")
    days = session.scalars(select(day).distinct().order_by(day))
    return [moment.astimezone(INDIA) for moment in days]


def flights_on_a_day_in_new_york(session: Session) -> ScalarResult[str]:
    """Nothing depends on a current time zone: each query names its own."""
    match session.get_bind().dialect.name:
        case "sqlite":
            day = func.date(Flight.departs, "-5 hours", type_=Date)
        case "postgresql":
            day = func.date(func.timezone("America/New_York", Flight.departs), type_=Date)
        case _:
            local = func.convert_tz(Flight.departs, "UTC", "America/New_York")
            day = func.date(local, type_=Date)
    return session.scalars(select(Flight.code).where(day == date(2020, 12, 31)))


def flights_on_a_day_without_time_zones(session: Session) -> Sequence[tuple[str, datetime]]:
    """A column of local times has another type, and no query converts it."""
    local = type_coerce(Flight.departs, LocalDateTime("UTC"))
    day = func.date(Flight.departs, type_=Date)
    return session.execute(select(Flight.code, local).where(day == date(2021, 1, 1))).all()


def flights_from_july_2099_in_berlin(session: Session) -> ScalarResult[str]:
    """A moment may have any time zone; ``UtcDateTime`` sends it in UTC."""
    midnight = datetime(2099, 7, 1, tzinfo=BERLIN)
    return session.scalars(select(Flight.code).where(Flight.departs >= midnight))


def flights_at_half_past_two_before_and_after(session: Session) -> tuple[Sequence[str], ...]:
    """Where a clock shows a time twice, ``fold=1`` is the second one."""
    first = datetime(2024, 10, 27, 2, 30, tzinfo=BERLIN)
    second = first.replace(fold=1)
    conditions = (Flight.departs == first, Flight.departs == second, Flight.arrives == second)
    return tuple(
        session.scalars(select(Flight.code).where(condition)).all() for condition in conditions
    )


def depart_while_the_clock_skips(session: Session) -> ScalarResult[datetime]:
    """A time that no clock shows has the offset of before."""
    skipped = datetime(2019, 3, 31, 2, 30, tzinfo=BERLIN)
    session.execute(update(Flight).where(Flight.code == "AB1").values(departs=skipped))
    return session.scalars(select(Flight.departs).order_by(Flight.id))


def depart_in_india(session: Session) -> datetime:
    """The row has the moment; its time zone is lost."""
    flight = session.scalars(select(Flight).where(Flight.code == "AB1")).one()
    flight.departs = datetime(2024, 7, 1, 1, 30, tzinfo=INDIA)
    session.flush()
    session.refresh(flight)
    return flight.departs


def clocks_in_berlin(session: Session) -> list[str]:
    """``astimezone`` shows a moment in a time zone."""
    statement = select(Flight).where(Flight.code.in_(["AB3", "AB4"])).order_by(Flight.id)
    return [
        f"{moment.astimezone(BERLIN):%H:%M %Z}"
        for flight in session.scalars(statement)
        for moment in (flight.departs, flight.arrives)
        if moment
    ]


def lengths_while_clocks_change(session: Session) -> list[timedelta]:
    """Rows have moments in UTC, whose difference is the time that passes."""
    statement = select(Flight).where(Flight.code.in_(["AB2", "AB3", "AB4"])).order_by(Flight.id)
    flights = session.scalars(statement)
    return [flight.arrives - flight.departs for flight in flights if flight.arrives]
