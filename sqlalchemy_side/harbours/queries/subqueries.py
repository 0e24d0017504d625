"""Queries, functions and values as tables, and what a subquery refers to."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Integer,
    ScalarResult,
    alias,
    and_,
    column,
    exists,
    func,
    inspect,
    join,
    lateral,
    outerjoin,
    select,
    table,
    tablesample,
    true,
)
from sqlalchemy.orm import Session, aliased

from sqlalchemy_side.harbours.models import Booking, Dues, Harbour, Ship, Visit


def harbours_of_ships_that_bring_little_home(session: Session) -> ScalarResult[str]:
    """A subquery refers to the query around it; two levels up, ``correlate`` has to name it."""
    much_at_home = (
        select(Visit.id)
        .where(Visit.ship_id == Ship.id, Visit.harbour_id == Harbour.id, Visit.cargo >= 40)
        .correlate(Ship, Harbour)
    )
    ships = select(Ship.id).where(Ship.home_id == Harbour.id, Ship.built.between(1990, 2001))
    ships = ships.where(~exists(much_at_home))
    return session.scalars(select(Harbour.name).where(exists(ships)))


def ships_with_their_greatest_cargo(session: Session) -> Sequence[tuple[str, int | None]]:
    """``correlate_except`` names the tables that belong to the subquery."""
    greatest = select(func.max(Visit.cargo)).where(Visit.ship_id == Ship.id)
    greatest = greatest.correlate_except(Visit)
    statement = select(Ship.name, greatest.scalar_subquery()).order_by(Ship.id)
    return session.execute(statement).all()


def ships_of_equal_tonnage(session: Session) -> Sequence[Any]:
    """``alias`` is for tables what ``aliased`` is for classes."""
    ships = inspect(Ship).local_table
    others = alias(ships, "others")
    statement = select(ships.c.name, others.c.name).where(
        ships.c.tonnage == others.c.tonnage, ships.c.id < others.c.id
    )
    return session.execute(statement).all()


def agents_with_more_visits_than_another(session: Session) -> Sequence[tuple[str, str]]:
    """A subquery can be there twice."""
    counts = select(Visit.agent, func.count().label("number")).group_by(Visit.agent)
    more = counts.subquery(name="more")
    less = more.alias("less")
    statement = select(more.c.agent, less.c.agent).join(less, more.c.number > less.c.number)
    return session.execute(statement.where(less.c.agent == "")).all()


def homes_of_old_ships(session: Session) -> tuple[Sequence[Any], Sequence[str]]:
    """``join`` and ``outerjoin`` are tables that ``select_from`` takes."""
    at_home = join(Ship, Harbour, Ship.home_id == Harbour.id)
    old = select(Ship.name, Harbour.name).select_from(at_home).where(Ship.built <= 2001)
    with_ships = outerjoin(Harbour, Ship, Ship.home_id == Harbour.id)
    empty = select(Harbour.name).select_from(with_ships).where(Ship.id.is_(None))
    rows = session.execute(old.order_by(Ship.id)).all()
    return rows, session.scalars(empty.order_by(Harbour.name)).all()


def visits_of_spring(session: Session) -> ScalarResult[Visit]:
    """``aliased`` of a class and a subquery gives objects of the class."""
    before = select(Visit).where(Visit.arrived < datetime(2024, 6, 10, 12, tzinfo=UTC)).alias()
    return session.scalars(select(aliased(Visit, before)))


def first_visit_of_each_ship(session: Session) -> Sequence[tuple[str, str, datetime]]:
    """A LATERAL subquery runs for each row; so may a function, a select or a subquery."""
    first = select(Visit.harbour_id, Visit.arrived).where(Visit.ship_id == Ship.id)
    visit = lateral(first.order_by(Visit.arrived).limit(1), "visit")
    where = select(Harbour.name).where(Harbour.id == visit.c.harbour_id).subquery().lateral("place")
    statement = select(Ship.name, where.c.name, visit.c.arrived).select_from(Ship)
    return session.execute(statement.join(visit, true()).join(where, true())).all()


def visits_in_samples(session: Session) -> tuple[int | None, int | None]:
    """The share is in percent; ``bernoulli`` draws rows, ``system`` pages."""
    every = tablesample(Visit, func.bernoulli(100))
    none = table("harbours_visit", column("id")).tablesample(0)
    count = select(func.count())
    return session.scalar(count.select_from(every)), session.scalar(count.select_from(none))


def numbers_of_dues_per_year(session: Session) -> Sequence[tuple[int, int]]:
    """``table_valued`` names the columns of a function that returns rows."""
    series = func.generate_series(2021, 2024).table_valued(column("year", Integer))
    years = series.render_derived(name="years")
    statement = select(years.c.year, func.count(Dues.id))
    statement = statement.outerjoin_from(years, Dues, Dues.year == years.c.year)
    return session.execute(statement.group_by(years.c.year).order_by(years.c.year)).all()


def heaviest_ships_as_json(session: Session) -> tuple[Sequence[Any], Sequence[str]]:
    """A row as a whole is ``table_valued``; ``scalar_table_valued`` takes a part of a row."""
    heavy = select(Ship.name, Ship.tonnage).where(Ship.tonnage > 120)
    rows = heavy.subquery("heavy")
    row = func.to_jsonb(rows.table_valued())
    key = func.jsonb_each(row).scalar_table_valued("key")
    objects = session.scalars(select(row)).all()
    return objects, session.scalars(select(key).select_from(rows).distinct()).all()


def keys_without_a_row(session: Session) -> tuple[Sequence[int], Sequence[int]]:
    """``column_valued`` is the ``column`` of the ``alias`` of a function that returns rows."""
    key = func.generate_series(1, 7).column_valued("key")
    number = func.generate_series(1, 7, type_=Integer).alias("number").column
    ships = select(key).where(key.not_in(select(Ship.id)))
    bookings = select(number).where(number.not_in(select(Booking.id)))
    return (
        session.scalars(ships.order_by(key)).all(),
        session.scalars(bookings.order_by(number)).all(),
    )


def visits_by_the_harbours_own_agent(session: Session) -> ScalarResult[int]:
    """``as_comparison`` names the two sides of a function that a join takes as a condition."""
    is_part = func.instr(Harbour.name, Visit.agent).as_comparison(1, 2)
    statement = select(Visit.id).join(Harbour, and_(Visit.harbour_id == Harbour.id, is_part))
    return session.scalars(statement.where(Visit.agent != ""))
