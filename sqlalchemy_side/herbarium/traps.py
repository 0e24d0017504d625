"""The tempting ports of the herbarium chapter."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.herbarium.models import Plant


def plants_with_a_colour_by_its_value(session: Session) -> ScalarResult[Plant]:
    """The method that reads like the question."""
    found = Plant.traits.defined("colour")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def plants_whose_colour_is_null(session: Session) -> ScalarResult[Plant]:
    """A comparison of the value."""
    found = Plant.traits["colour"].is_(None)
    return session.scalars(select(Plant).where(found).order_by(Plant.id))
