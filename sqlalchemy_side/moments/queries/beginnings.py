"""The beginnings of years, quarters, months, weeks, days, hours, minutes and seconds.

PostgreSQL has DATE_TRUNC(); the others write a text with zeros, which the type reads.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ScalarResult, cast, extract, func, select, text
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Date, Time, UtcDateTime
from sqlalchemy_side.moments.models import Flight

#: The formats of STRFTIME(); those of DATE_FORMAT() differ in the minutes only.
FORMATS = {
    "year": "%Y-01-01",
    "month": "%Y-%m-01",
    "day": "%Y-%m-%d",
    "hour": "%Y-%m-%d %H:00:00",
    "minute": "%Y-%m-%d %H:%M:00",
    "second": "%Y-%m-%d %H:%M:%S",
}


def _beginning(session: Session, kind: str, column: Any, type_: Any = UtcDateTime) -> Any:
    match session.get_bind().dialect.name:
        case "sqlite":
            return func.strftime(FORMATS[kind], column, type_=type_)
        case "postgresql":
            return cast(func.date_trunc(kind, column), type_)
        case _:
            format_ = FORMATS[kind].replace("%M", "%i")
            return cast(func.date_format(column, format_), type_)


def _quarter(session: Session, column: Any) -> Any:
    match session.get_bind().dialect.name:
        case "sqlite":
            months = (extract("month", column) - 1) // 3 * 3
            return func.date(column, "start of year", func.printf("%d months", months), type_=Date)
        case "postgresql":
            return cast(func.date_trunc("quarter", column), Date)
        case _:
            new_year = func.makedate(func.year(column), 1)
            return func.timestampadd(text("QUARTER"), func.quarter(column) - 1, new_year)


def _monday(session: Session, column: Any) -> Any:
    match session.get_bind().dialect.name:
        case "sqlite":
            return func.date(column, "-6 days", "weekday 1", type_=Date)
        case "postgresql":
            return cast(func.date_trunc("week", column), Date)
        case _:
            return func.timestampadd(text("DAY"), -func.weekday(column), column)


def beginnings_of_years_months_and_days(
    session: Session,
) -> Sequence[tuple[datetime, datetime, datetime]]:
    """``type_``, or a cast, gives the text or the moment the type of the column."""
    kinds = ("year", "month", "day")
    statement = select(*(_beginning(session, kind, Flight.departs) for kind in kinds))
    return session.execute(statement.order_by(Flight.id)).all()


def full_hours_minutes_and_seconds(
    session: Session,
) -> Sequence[tuple[datetime, datetime, datetime]]:
    """The smaller parts are cut off, never rounded."""
    kinds = ("hour", "minute", "second")
    statement = select(*(_beginning(session, kind, Flight.departs) for kind in kinds))
    return session.execute(statement.order_by(Flight.id)).all()


def quarters_and_weeks_of_first_sales(session: Session) -> Sequence[tuple[date, date]]:
    """``text`` is SQL: the unit of TIMESTAMPADD() is a word, and not a parameter."""
    sold_from = Flight.sold_from
    statement = select(_quarter(session, sold_from), _monday(session, sold_from))
    return session.execute(statement.order_by(Flight.id)).all()


def dates_and_times_of_departures(session: Session) -> Sequence[tuple[date, time]]:
    """A cast cuts a moment in two; SQLite has it as a text, whose places are fixed."""
    day: Any
    clock: Any
    if session.get_bind().dialect.name == "sqlite":
        day = func.substr(Flight.departs, 1, 10, type_=Date)
        clock = func.substr(Flight.departs, 12, type_=Time)
    else:
        day, clock = cast(Flight.departs, Date), cast(Flight.departs, Time)
    return session.execute(select(day.label("day"), clock.label("clock")).order_by(Flight.id)).all()


def full_hours_of_gates(session: Session) -> ScalarResult[time]:
    """A time of day is truncated as an interval on PostgreSQL, and by its text elsewhere."""
    hour: Any
    match session.get_bind().dialect.name:
        case "sqlite":
            hour = func.strftime("%H:00:00", Flight.gate_opens, type_=Time)
        case "postgresql":
            hour = cast(func.date_trunc("hour", Flight.gate_opens), Time)
        case _:
            hour = cast(func.time_format(Flight.gate_opens, "%H:00:00"), Time)
    return session.scalars(select(hour).order_by(Flight.id))


def flights_per_month(session: Session) -> Sequence[tuple[datetime, int]]:
    """Grouped by the label: as an expression, the parameters would be others each time."""
    month = _beginning(session, "month", Flight.departs).label("month")
    statement = select(month, func.count()).group_by("month")
    return session.execute(statement).all()


def years_of_first_sales(session: Session) -> ScalarResult[date]:
    """``distinct`` returns each beginning once."""
    year = _beginning(session, "year", Flight.sold_from, Date).label("year")
    return session.scalars(select(year).distinct().order_by(year))


def months_of_first_sales_backwards(session: Session) -> ScalarResult[date]:
    """``desc`` of a label is that of its name."""
    month = _beginning(session, "month", Flight.sold_from, Date).label("month")
    return session.scalars(select(month).distinct().order_by(month.desc()))


def hours_of_departures(session: Session) -> ScalarResult[datetime]:
    """Texts in this format are in the order of the moments."""
    hour = _beginning(session, "hour", Flight.departs).label("hour")
    return session.scalars(select(hour).distinct().order_by(hour))


def days_of_arrivals_backwards(session: Session) -> ScalarResult[datetime]:
    """The beginning of NULL is NULL, and a row of its own."""
    day = _beginning(session, "day", Flight.arrives).label("day")
    statement = select(day).where(Flight.arrives.is_not(None)).distinct()
    return session.scalars(statement.order_by(day.desc()))
