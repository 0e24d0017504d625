"""Tempting ports from Django."""

from collections.abc import Sequence

from sqlalchemy import Integer, ScalarResult, bindparam, exists, func, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.harbours.models import Harbour, Ship, Visit


def harbours_of_ships_that_bring_little_anywhere(session: Session) -> ScalarResult[str]:
    """The inner subquery is not told which harbour it is about."""
    much_at_home = select(Visit.id).where(
        Visit.ship_id == Ship.id, Visit.harbour_id == Harbour.id, Visit.cargo >= 40
    )
    ships = select(Ship.id).where(Ship.home_id == Harbour.id, Ship.built.between(1990, 2001))
    ships = ships.where(~exists(much_at_home))
    return session.scalars(select(Harbour.name).where(exists(ships)))


def ships_of_a_tonnage_by_equality(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """``== None`` is IS NULL, but a parameter is not ``None``."""
    tons = bindparam("tons", type_=Integer)
    statement = select(Ship.name).where(Ship.tonnage == tons).order_by(Ship.id)
    return (
        session.scalars(statement, {"tons": 300}).all(),
        session.scalars(statement, {"tons": None}).all(),
    )


def ships_of_harbours_by_concatenation(session: Session) -> ScalarResult[str]:
    """``+`` of texts is ``||``."""
    statement = select(Ship.name + " of " + Harbour.name).outerjoin(Ship.home)
    return session.scalars(statement.order_by(Ship.id))


def ships_of_harbours_by_function(session: Session) -> ScalarResult[str]:
    """``concat`` is the function of the database."""
    name = func.concat(Ship.name, " of ", Harbour.name)
    return session.scalars(select(name).outerjoin(Ship.home).order_by(Ship.id))


def ships_by_home_by_inner_join(session: Session) -> ScalarResult[str]:
    """``join`` is INNER."""
    statement = select(Ship.name).join(Ship.home).order_by(Harbour.name, Ship.built)
    return session.scalars(statement)


def number_of_ships_beside_harbours(session: Session) -> int | None:
    """Two tables are named, and nothing joins them."""
    return session.scalar(select(func.count()).select_from(Ship, Harbour))


def ship_of_a_key_by_keyword(session: Session) -> Sequence[tuple[str, str]]:
    """``filter_by`` looks like ``filter`` of Django."""
    statement = select(Ship.name, Harbour.name).join(Ship.home)
    return session.execute(statement.filter_by(id=1)).all()


def oldest_years_by_distinct_column(session: Session) -> Sequence[tuple[int | None, int]]:
    """``distinct`` takes columns, as Django's does."""
    statement = select(Ship.tonnage, Ship.built).where(Ship.tonnage.is_not(None))
    return session.execute(
        statement.distinct(Ship.tonnage).order_by(Ship.tonnage, Ship.built)
    ).all()


def signals_of_all_ships_set(session: Session) -> ScalarResult[int]:
    """The condition is that of Django's filter."""
    change = update(Ship).where(Harbour.name == "Aarby").values(signals=7)
    session.execute(change, execution_options={"synchronize_session": False})
    return session.scalars(select(Ship.signals).order_by(Ship.id))


def first_page_without_an_order(session: Session) -> ScalarResult[str]:
    """``limit`` takes the first rows, whichever they are."""
    return session.scalars(select(Ship.name).limit(2))
