"""Postal codes."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.geography.models import ZipCode


def zip_code_in_boston(session: Session) -> ZipCode:
    """``one`` raises for no row and for several."""
    return session.scalars(select(ZipCode).filter_by(city="Boston")).one()


def zip_codes_by_code(session: Session) -> ScalarResult[ZipCode]:
    """A ``String`` is ordered as text."""
    return session.scalars(select(ZipCode).order_by(ZipCode.code))


def cities_by_name(session: Session) -> Sequence[tuple[str, int]]:
    """``group_by`` is explicit."""
    statement = select(ZipCode.city, func.count()).group_by(ZipCode.city)
    return session.execute(statement.order_by(ZipCode.city.desc())).all()


def add_zip_code_again(session: Session) -> None:
    """``add`` raises nothing; the flush before the commit does."""
    session.add(ZipCode(code="60614", city="Chicago"))
