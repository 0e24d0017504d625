"""Functions that have a class, aggregates in an order, and windows."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy
from sqlalchemy import (
    Date,
    cast,
    extract,
    func,
    funcfilter,
    over,
    select,
    text,
    within_group,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.harbours.models import Booking, Harbour, Ship, Visit


def squares_of_signals(session: Session) -> tuple[list[float], float]:
    """``**`` is ``pow`` since 2.1; the ``select`` of a function needs no table."""
    square: Any = Ship.signals**2
    squares = session.scalars(select(square).order_by(Ship.id))
    return [float(square) for square in squares], session.execute(
        func.pow(2, 3).select()
    ).scalar_one()


def whether_time_stands_still(session: Session) -> bool:
    """``now`` is the moment at which the transaction began."""
    before = session.scalar(select(func.now()))
    return before == session.scalar(select(func.current_timestamp()))


def order_of_clocks(session: Session) -> tuple[bool, bool, bool]:
    """Functions of the standard are written without brackets."""
    statement = select(
        func.current_date() == func.date(func.localtimestamp()),
        func.current_timestamp() == func.localtimestamp(),
        func.current_time() == func.localtime(),
    )
    return session.execute(statement).one()


def whether_one_user_asks(session: Session) -> tuple[bool, bool]:
    """Likewise."""
    statement = select(
        func.session_user() == func.current_user(), func.user() == func.session_user()
    )
    return session.execute(statement).one()


def tickets_from_a_sequence(session: Session) -> list[int | None]:
    """``next_value`` takes a ``Sequence``, which writes itself for each database."""
    session.execute(text("CREATE TEMPORARY SEQUENCE tickets"))
    ticket = select(func.next_value(sqlalchemy.Sequence("tickets")))
    return [session.scalar(ticket), session.scalar(ticket)]


def ships_of_each_home_in_order(session: Session) -> Sequence[Any]:
    """The order inside of an aggregate is a function around it, or a method."""
    oldest_first = sqlalchemy.aggregate_order_by(func.array_agg(Ship.name), Ship.built)
    by_name = func.aggregate_strings(Ship.name, ", ").aggregate_order_by(Ship.name)
    statement = select(Harbour.name, oldest_first, by_name).join(Harbour.ships)
    return session.execute(statement.group_by(Harbour.name).order_by(Harbour.name)).all()


def usual_and_middle_cargo(session: Session) -> Any:
    """WITHIN GROUP gives the order to a function that has no other argument of the rows."""
    statement = select(
        within_group(func.mode(), Visit.cargo),
        func.percentile_cont(0.1).within_group(Visit.cargo),
        func.percentile_disc(0.1).within_group(Visit.cargo),
    )
    return session.execute(statement).one()


def bookings_by_all_groups(session: Session) -> Sequence[tuple[int | None, bool | None, int]]:
    """CUBE groups by every choice of its columns; the others are NULL."""
    keys = (Booking.harbour_id, Booking.is_cancelled)
    return session.execute(select(*keys, func.count()).group_by(func.cube(*keys))).all()


def numbers_of_some_visits(session: Session) -> tuple[int, int]:
    """FILTER is a method of the function, or a function around it."""
    much = func.count().filter(Visit.cargo >= 40)
    of_vik = funcfilter(func.count(), Visit.agent == "vik")
    return session.execute(select(much, of_vik).select_from(Visit)).one()


def cargo_of_others_so_far(session: Session) -> Sequence[tuple[int, int | None]]:
    """``exclude`` takes rows out of the frame, in the words of SQL."""
    so_far = func.sum(Visit.cargo).over(
        order_by=Visit.arrived, range_=(None, 0), exclude="CURRENT ROW"
    )
    return session.execute(select(Visit.id, so_far).order_by(Visit.id)).all()


def cargo_of_all_at_each_moment(session: Session) -> Sequence[tuple[int, int | None]]:
    """``over`` is a function as well."""
    at_once = over(
        func.sum(Visit.cargo), order_by=Visit.arrived, range_=(0, 0), exclude="NO OTHERS"
    )
    return session.execute(select(Visit.id, at_once).order_by(Visit.id)).all()


def cargo_of_two_moments(session: Session) -> Sequence[tuple[int, int | None]]:
    """``groups`` counts the rows of equal order as one."""
    cargo = func.sum(Visit.cargo).over(order_by=Visit.arrived, groups=(-1, 0))
    return session.execute(select(Visit.id, cargo).order_by(Visit.id)).all()


def cargo_before_and_after(session: Session) -> Sequence[Any]:
    """The arguments of the functions are those of SQL."""
    before = func.lag(Visit.cargo, 2).over(order_by=Visit.id)
    after = func.lead(Visit.cargo, 1, 0).over(order_by=Visit.id)
    return session.execute(select(before, after)).all()


def days_in_oslo(session: Session) -> list[tuple[int, datetime]]:
    """Zones are the database's, and spelled by each in its own way: Python knows them too."""
    oslo = ZoneInfo("Europe/Oslo")
    moments = session.scalars(select(Visit.arrived).order_by(Visit.id))
    local = [moment.astimezone(oslo) for moment in moments]
    return [(each.day, datetime(each.year, each.month, each.day, tzinfo=oslo)) for each in local]


def visits_of_a_year_of_weeks(session: Session) -> tuple[int | None, Sequence[int]]:
    """Parts are spelled by each database, and those of weeks not by all; bounds have no weeks."""
    year = select(func.count()).where(extract("year", Visit.arrived) == 2023)
    first = datetime(2024, 12, 30, tzinfo=UTC)
    last = datetime(2025, 12, 28, 23, 59, 59, 999999, tzinfo=UTC)
    weeks = select(Visit.id).where(Visit.arrived.between(first, last))
    return session.scalar(year), session.scalars(weeks).all()


def months_with_visits(session: Session) -> list[date]:
    """There is no ``dates``: each database cuts a moment off in its own way."""
    if session.get_bind().dialect.name == "sqlite":
        month: Any = func.date(Visit.arrived, "start of month", type_=Date)
    else:
        month = cast(func.date_trunc("month", func.timezone("UTC", Visit.arrived)), Date)
    return list(session.scalars(select(month).distinct().order_by(month.desc())))
