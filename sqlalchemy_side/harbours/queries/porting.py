"""Small queries that are easily ported to something else."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.harbours.models import Harbour, Ship


def ships_by_home_and_year(session: Session) -> ScalarResult[str]:
    """An outer join keeps the ship without a home."""
    statement = select(Ship.name).outerjoin(Ship.home).order_by(Harbour.name, Ship.built)
    return session.scalars(statement)


def number_of_ships_with_a_home(session: Session) -> int | None:
    """Two tables are joined by what joins them."""
    return session.scalar(select(func.count()).select_from(Ship).join(Ship.home))


def ship_of_a_key_with_its_home(session: Session) -> Sequence[tuple[str, str]]:
    """Two tables have a column ``id``, so ``where`` names its class."""
    statement = select(Ship.name, Harbour.name).join(Ship.home)
    return session.execute(statement.where(Ship.id == 1)).all()


def oldest_years_of_tonnages(session: Session) -> Sequence[tuple[int | None, int]]:
    """A group is for every database; DISTINCT ON is PostgreSQL's alone."""
    statement = select(Ship.tonnage, func.min(Ship.built)).where(Ship.tonnage.is_not(None))
    return session.execute(statement.group_by(Ship.tonnage)).all()


def signals_of_ships_of_aarby_set(session: Session) -> ScalarResult[int]:
    """The second table comes with the condition that joins it."""
    change = update(Ship).where(Ship.home_id == Harbour.id, Harbour.name == "Aarby")
    session.execute(change.values(signals=7), execution_options={"synchronize_session": False})
    return session.scalars(select(Ship.signals).order_by(Ship.id))


def first_page_of_ships(session: Session) -> ScalarResult[str]:
    """A page is a part of an order."""
    return session.scalars(select(Ship.name).order_by(Ship.built).limit(2))


def ships_with_half_signals_above_two(session: Session) -> ScalarResult[str]:
    """``//`` leaves no fraction on any database."""
    return session.scalars(select(Ship.name).where(Ship.signals // 2 > 2))


def petrel_a_ton_heavier(session: Session) -> int | None:
    """An expression is assigned; the flush writes it, and the value is read again."""
    petrel = session.get_one(Ship, 1)
    petrel.tonnage = Ship.tonnage + 1
    session.flush()
    return petrel.tonnage
