"""Names with mistakes: how many of their groups of three letters two texts share.

The questions are in ``shared_fixtures/herbarium/questions/trigrams.py``, the Django side in
``django_side/herbarium/queries/trigrams.py``.
"""

from sqlalchemy import Result, ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.herbarium.models import Plant


def names_like_clover(session: Session) -> ScalarResult[Plant]:
    """``bool_op`` renders the operator, whose percent sign it doubles for the driver."""
    found = Plant.name.bool_op("%")("clover")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def similarities_to_clover(session: Session) -> Result[tuple[str, float]]:
    """``similarity`` is a function like others."""
    similarity = func.similarity(Plant.name, "clover")
    query = select(Plant.name, similarity).where(similarity > 0)
    return session.execute(query.order_by(similarity.desc()))
