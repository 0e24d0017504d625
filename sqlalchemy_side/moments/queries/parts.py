"""Parts of moments, dates and times: years, quarters, weeks, days, hours.

``extract`` is EXTRACT(), which is STRFTIME() on SQLite. PostgreSQL returns decimals for it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import Integer, ScalarResult, and_, cast, extract, func, or_, select
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Time
from sqlalchemy_side.moments.models import Flight


def _part(name: str, column: Any) -> Any:
    return cast(extract(name, column), Integer)


def _thursday(column: Any) -> Any:
    """On SQLite, the Thursday of the week: its year is that of the week."""
    return func.date(column, "-3 days", "weekday 4")


def _iso_year(session: Session, column: Any) -> Any:
    match session.get_bind().dialect.name:
        case "sqlite":
            return extract("year", _thursday(column))
        case "postgresql":
            return _part("isoyear", column)
        case _:
            return cast(func.left(func.yearweek(column, 3), 4), Integer)


def _iso_week(session: Session, column: Any) -> Any:
    match session.get_bind().dialect.name:
        case "sqlite":
            return (extract("doy", _thursday(column)) + 6) // 7
        case "postgresql":
            return _part("week", column)
        case _:
            return func.week(column, 3)


def _days_since_sunday(session: Session, column: Any) -> Any:
    if session.get_bind().dialect.name in ("sqlite", "postgresql"):
        return _part("dow", column)
    return func.dayofweek(column) - 1


def _second(session: Session, column: Any) -> Any:
    if session.get_bind().dialect.name == "postgresql":
        return cast(func.floor(extract("second", column)), Integer)
    return extract("second", column)


def _clock(session: Session, column: Any) -> Any:
    """SQLite's functions cut off the fraction of a time, and its text has it."""
    if session.get_bind().dialect.name == "sqlite":
        return func.substr(column, 12, type_=Time())
    return cast(column, Time)


def years_of_departures_and_of_their_weeks(session: Session) -> Sequence[tuple[int, int]]:
    """The year of the week has another name, or function, on each database."""
    statement = select(_part("year", Flight.departs), _iso_year(session, Flight.departs))
    return session.execute(statement.order_by(Flight.id)).all()


def quarters_months_and_days_of_departures(session: Session) -> Sequence[tuple[int, int, int]]:
    """SQLite has no quarters, but they follow from the month."""
    month = _part("month", Flight.departs)
    quarter = cast((month + 2) // 3, Integer)
    statement = select(quarter, month, _part("day", Flight.departs))
    return session.execute(statement.order_by(Flight.id)).all()


def weeks_of_first_sales(session: Session) -> ScalarResult[int]:
    """Only on PostgreSQL, ``extract("week")`` is the week of ISO 8601."""
    return session.scalars(select(_iso_week(session, Flight.sold_from)).order_by(Flight.id))


def week_days_of_departures(session: Session) -> Sequence[tuple[int, int]]:
    """Databases count from zero or one, and from Sunday or Monday."""
    days = _days_since_sunday(session, Flight.departs)
    statement = select(days + 1, (days + 6) % 7 + 1)
    return session.execute(statement.order_by(Flight.id)).all()


def clock_of_departures(session: Session) -> Sequence[tuple[int, int, int]]:
    """On PostgreSQL, the seconds have a fraction, and the cast rounds."""
    hour, minute = _part("hour", Flight.departs), _part("minute", Flight.departs)
    statement = select(hour, minute, _second(session, Flight.departs))
    return session.execute(statement.order_by(Flight.id)).all()


def clock_of_gates(session: Session) -> Sequence[tuple[int, int, int]]:
    """``extract`` takes times of day as well."""
    hour, minute = _part("hour", Flight.gate_opens), _part("minute", Flight.gate_opens)
    statement = select(hour, minute, _second(session, Flight.gate_opens))
    return session.execute(statement.order_by(Flight.id)).all()


def flights_of_2021(session: Session) -> ScalarResult[str]:
    """A range without its end: ``between`` would take the first moment of 2022 as well."""
    statement = select(Flight.code).where(
        Flight.departs >= datetime(2021, 1, 1, tzinfo=UTC),
        Flight.departs < datetime(2022, 1, 1, tzinfo=UTC),
    )
    return session.scalars(statement)


def flights_after_2021_until_2024(session: Session) -> ScalarResult[str]:
    """``extract`` in a condition works too, but no index on the column serves it."""
    year = extract("year", Flight.departs)
    return session.scalars(select(Flight.code).where(and_(year > 2021, year <= 2024)))


def flights_from_2022_until_before_2024(session: Session) -> ScalarResult[str]:
    """In a condition, the decimal of PostgreSQL equals its integer: no cast is needed."""
    year = extract("year", Flight.departs)
    return session.scalars(select(Flight.code).where(and_(year >= 2022, year < 2024)))


def flights_of_the_weeks_of_2025(session: Session) -> ScalarResult[str]:
    """On SQLite, the year of the week is the year of its Thursday."""
    year = _iso_year(session, Flight.departs)
    return session.scalars(select(Flight.code).where(year == 2025))


def flights_after_the_weeks_of_2020_until_those_of_2025(session: Session) -> ScalarResult[str]:
    """The year of the week is compared in SQL, on each database by its own function."""
    year = _iso_year(session, Flight.departs)
    return session.scalars(select(Flight.code).where(and_(year > 2020, year <= 2025)))


def flights_from_the_weeks_of_2021_until_before_those_of_2025(
    session: Session,
) -> ScalarResult[str]:
    """Likewise."""
    year = _iso_year(session, Flight.departs)
    return session.scalars(select(Flight.code).where(and_(year >= 2021, year < 2025)))


def flights_on_sundays(session: Session) -> ScalarResult[str]:
    """Sunday is 0, by ``dow``."""
    days = _days_since_sunday(session, Flight.departs)
    return session.scalars(select(Flight.code).where(days == 0))


def flights_first_sold_on_a_sunday(session: Session) -> ScalarResult[str]:
    """Dates have the same parts as moments."""
    days = _days_since_sunday(session, Flight.sold_from)
    return session.scalars(select(Flight.code).where(days == 0))


def flights_first_sold_in_a_last_quarter(session: Session) -> ScalarResult[str]:
    """Three months are a quarter: ``//`` divides without a fraction."""
    quarter = (_part("month", Flight.sold_from) + 2) // 3
    return session.scalars(select(Flight.code).where(quarter == 4))


def flights_first_sold_in_the_last_weeks(session: Session) -> ScalarResult[str]:
    """Years have 52 or 53 weeks; a week alone is no week of a certain year."""
    week = _iso_week(session, Flight.sold_from)
    return session.scalars(select(Flight.code).where(week >= 52))


def flights_first_sold_on_a_thirty_first(session: Session) -> ScalarResult[str]:
    """``day`` is that of the month; ``doy`` is that of the year."""
    day = extract("day", Flight.sold_from)
    return session.scalars(select(Flight.code).where(day == 31))


def flights_first_sold_in_spring(session: Session) -> ScalarResult[str]:
    """A part is compared as any expression."""
    month = extract("month", Flight.sold_from)
    return session.scalars(select(Flight.code).where(month.between(3, 5)))


def flights_at_half_past_but_not_eleven(session: Session) -> ScalarResult[str]:
    """A condition for each part."""
    statement = select(Flight.code).where(
        extract("minute", Flight.departs) == 30, extract("hour", Flight.departs) < 23
    )
    return session.scalars(statement)


def flights_with_late_gates(session: Session) -> ScalarResult[str]:
    """A time of day has the parts of the clock."""
    statement = select(Flight.code).where(
        extract("hour", Flight.gate_opens) >= 22, extract("minute", Flight.gate_opens) < 59
    )
    return session.scalars(statement)


def flights_in_the_last_second_of_a_minute(session: Session) -> ScalarResult[str]:
    """On PostgreSQL, a second with its fraction equals no whole number."""
    statement = select(Flight.code).where(
        or_(_second(session, Flight.departs) == 59, _second(session, Flight.gate_opens) == 59)
    )
    return session.scalars(statement)


def flights_that_arrived_on_a_day(session: Session) -> ScalarResult[str]:
    """A range from midnight to midnight, which an index serves and which has a time zone."""
    midnight = datetime(2024, 12, 31, tzinfo=UTC)
    statement = select(Flight.code).where(
        Flight.arrives >= midnight, Flight.arrives < midnight + timedelta(days=1)
    )
    return session.scalars(statement)


def flights_after_half_past_eleven_in_the_evening(session: Session) -> ScalarResult[str]:
    """The time of day in UTC, which is the connection's time zone."""
    statement = select(Flight.code).where(_clock(session, Flight.departs) > time(23, 30))
    return session.scalars(statement)


def flights_in_the_first_hours_of_2024(session: Session) -> ScalarResult[str]:
    """The parts of a date and those of its time are parts of the moment."""
    statement = select(Flight.code).where(
        extract("year", Flight.departs) == 2024, extract("hour", Flight.departs) == 0
    )
    return session.scalars(statement)
