"""Names with mistakes: how many of their groups of three letters two texts share.

The questions are in ``shared_fixtures/herbarium/questions/trigrams.py``, the Django side in
``django_side/herbarium/queries/trigrams.py``.
"""

from sqlalchemy import REAL, ColumnElement, Result, ScalarResult, func, literal, select
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


def names_with_a_word_like_clover(session: Session) -> ScalarResult[Plant]:
    """``%>`` has the longer text on the left, and ``<%`` on the right."""
    found = Plant.name.bool_op("%>")("clover")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def names_with_a_whole_word_like_clover(session: Session) -> ScalarResult[Plant]:
    """``%>>`` compares whole words."""
    found = Plant.name.bool_op("%>>")("clover")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def habitats_like_meadow(session: Session) -> ScalarResult[Plant]:
    """A long text is less similar to a word that it contains."""
    found = Plant.habitat.bool_op("%")("meadow")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def habitats_with_a_word_like_meadow(session: Session) -> ScalarResult[Plant]:
    """A part of a text is compared, however long the text is."""
    found = Plant.habitat.bool_op("%>")("meadow")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def habitats_with_a_whole_word_like_meadow(session: Session) -> ScalarResult[Plant]:
    """The part begins and ends with a word."""
    found = Plant.habitat.bool_op("%>>")("meadow")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def three_names_next_to_clover(session: Session) -> Result[tuple[str, float]]:
    """The operator needs ``return_type``, or the distance counts as a text."""
    distance: ColumnElement[float] = Plant.name.op("<->", return_type=REAL())("clover")
    return session.execute(select(Plant.name, distance).order_by(distance).limit(3))


def words_similar_to_clover(session: Session) -> Result[tuple[str, float, float]]:
    """The functions take the word first, and the column second."""
    return session.execute(
        select(
            Plant.name,
            func.word_similarity("clover", Plant.name),
            func.strict_word_similarity("clover", Plant.name),
        ).order_by(Plant.id)
    )


def words_far_from_clover(session: Session) -> Result[tuple[str, float, float]]:
    """``<<->`` and ``<<<->`` have the word on the left."""
    clover = literal("clover")
    part: ColumnElement[float] = clover.op("<<->", return_type=REAL())(Plant.name)
    words: ColumnElement[float] = clover.op("<<<->", return_type=REAL())(Plant.name)
    return session.execute(select(Plant.name, part, words).order_by(Plant.id))
