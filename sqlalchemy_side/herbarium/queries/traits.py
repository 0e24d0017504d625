"""Maps of texts: keys, values, and what they contain.

The questions are in ``shared_fixtures/herbarium/questions/traits.py``, the Django side in
``django_side/herbarium/queries/traits.py``.
"""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.herbarium.models import Plant


def plants_with_a_colour(session: Session) -> ScalarResult[Plant]:
    """``has_key`` is the operator ``?``."""
    found = Plant.traits.has_key("colour")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def plants_of_a_known_colour(session: Session) -> ScalarResult[Plant]:
    """``defined`` is a function of hstore: the key has a value."""
    found = Plant.traits.defined("colour")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def red_plants(session: Session) -> ScalarResult[Plant]:
    """An index is a text, null if the key is absent."""
    return session.scalars(select(Plant).where(Plant.traits["colour"] == "red"))


def plants_whose_colour_is_recorded_as_unknown(session: Session) -> ScalarResult[Plant]:
    """A pair with null is contained where the key is, and is null."""
    return session.scalars(select(Plant).where(Plant.traits.contains({"colour": None})))
