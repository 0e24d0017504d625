"""The tempting ports of the herbarium chapter."""

from sqlalchemy import ScalarResult, func, literal, select
from sqlalchemy.orm import Session

from sqlalchemy_side.herbarium.models import Collector, Plant


def plants_with_a_colour_by_its_value(session: Session) -> ScalarResult[Plant]:
    """The method that reads like the question."""
    found = Plant.traits.defined("colour")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def plants_whose_colour_is_null(session: Session) -> ScalarResult[Plant]:
    """A comparison of the value."""
    found = Plant.traits["colour"].is_(None)
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def traits_without_pairs_of_a_dictionary(session: Session) -> ScalarResult[dict[str, str | None]]:
    """The method takes a dictionary without an error."""
    rest = Plant.traits.delete({"leaves": "3", "colour": "yellow"})
    return session.scalars(select(rest).where(Plant.shelf == 2).order_by(Plant.id))


def plants_as_high_as_the_text_120(session: Session) -> ScalarResult[Plant]:
    """A comparison of what is stored."""
    found = Plant.traits["height"] >= "120"
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def add_a_remark_in_place(session: Session) -> dict[str, str | None]:
    """As the Django side does."""
    plant = session.scalars(select(Plant).filter_by(name="Sweetclover")).one()
    (plant.remarks or {})["seen"] = "Ben"
    session.flush()
    session.refresh(plant)
    return plant.remarks or {}


def names_with_a_word_like_clover_on_the_other_side(session: Session) -> ScalarResult[Plant]:
    """The operator that the manual of PostgreSQL shows first."""
    found = Plant.name.bool_op("<%")("clover")
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def plants_named_epilobe_without_accents_on_one_side(session: Session) -> ScalarResult[Plant]:
    """The function where Django has the transform."""
    return session.scalars(select(Plant).where(func.unaccent(Plant.name) == "Épilobe"))


def collectors_called_ann_by_a_literal(session: Session) -> ScalarResult[Collector]:
    """A value with a type of its own."""
    return session.scalars(select(Collector).where(Collector.nickname == literal("ANN")))
