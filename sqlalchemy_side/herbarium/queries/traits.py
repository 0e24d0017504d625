"""Maps of texts: keys, values, and what they contain.

The questions are in ``shared_fixtures/herbarium/questions/traits.py``, the Django side in
``django_side/herbarium/queries/traits.py``.
"""

from sqlalchemy import Integer, Result, ScalarResult, cast, select
from sqlalchemy.dialects.postgresql import HSTORE, array, hstore
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


def plants_with_colour_and_leaves(session: Session) -> ScalarResult[Plant]:
    """``has_all`` takes a list, or an array of PostgreSQL."""
    found = Plant.traits.has_all(array(["colour", "leaves"]))
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def plants_with_leaves_or_a_height(session: Session) -> ScalarResult[Plant]:
    """At least one key."""
    found = Plant.traits.has_any(array(["leaves", "height"]))
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def plants_without_other_traits(session: Session) -> ScalarResult[Plant]:
    """An empty map is contained in every one."""
    allowed = {"colour": "red", "leaves": "3", "scent": None, "height": "120"}
    found = Plant.traits.contained_by(allowed)
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def kinds_of_traits(session: Session) -> Result[tuple[str, list[str]]]:
    """``keys`` calls ``akeys``."""
    return session.execute(select(Plant.name, Plant.traits.keys()).order_by(Plant.id))


def values_of_traits(session: Session) -> Result[tuple[str, list[str | None]]]:
    """``vals`` calls ``avals``."""
    return session.execute(select(Plant.name, Plant.traits.vals()).order_by(Plant.id))


def plants_with_a_three(session: Session) -> ScalarResult[Plant]:
    """The values are an array, with the methods of arrays."""
    found = Plant.traits.vals().contains(["3"])
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def remarks_in_pairs(session: Session) -> Result[tuple[str, list[str], list[list[str]]]]:
    """``array`` and ``matrix`` are methods of the column."""
    query = select(Plant.name, Plant.remarks.array(), Plant.remarks.matrix())
    return session.execute(query.where(Plant.remarks.is_not(None)).order_by(Plant.id))


def colours_and_leaves_of_plants(session: Session) -> ScalarResult[dict[str, str | None]]:
    """A key that is absent stays absent."""
    part = Plant.traits.slice(array(["colour", "leaves"]))
    return session.scalars(select(part).order_by(Plant.id))


def traits_without_the_colour(session: Session) -> ScalarResult[dict[str, str | None]]:
    """A key is deleted from what is read, not from the row."""
    return session.scalars(select(Plant.traits.delete("colour")).order_by(Plant.id))


def traits_without_three_yellow_leaves(session: Session) -> ScalarResult[dict[str, str | None]]:
    """Pairs need the type; a dictionary alone is sent as a text, and so as one key."""
    pairs = cast({"leaves": "3", "colour": "yellow"}, HSTORE)
    query = select(Plant.traits.delete(pairs)).where(Plant.shelf == 2)
    return session.scalars(query.order_by(Plant.id))


def traits_with_habitats(session: Session) -> ScalarResult[dict[str, str | None]]:
    """``+`` joins two maps, and ``hstore`` makes one."""
    both = Plant.traits + hstore("grows", Plant.habitat)
    return session.scalars(select(both).where(Plant.shelf == 1).order_by(Plant.id))


def plants_as_high_as_120(session: Session) -> ScalarResult[Plant]:
    """Values are texts."""
    height = cast(Plant.traits["height"], Integer)
    return session.scalars(select(Plant).where(height >= 120))


def colour_a_clove(session: Session) -> dict[str, str | None]:
    """``MutableDict`` reports a change in place to the session."""
    plant = session.scalars(select(Plant).filter_by(name="Clove")).one()
    plant.traits["colour"] = "violet"
    session.flush()
    session.refresh(plant)
    return dict(plant.traits)


def add_a_remark(session: Session) -> dict[str, str | None]:
    """A column without ``MutableDict`` needs another dictionary."""
    plant = session.scalars(select(Plant).filter_by(name="Sweetclover")).one()
    plant.remarks = {**(plant.remarks or {}), "seen": "Ben"}
    session.flush()
    session.refresh(plant)
    return plant.remarks


def save_a_number_of_leaves(session: Session) -> dict[str, str | None]:
    """A number is refused, so it is made a text first."""
    plant = Plant(name="Rose", traits={"leaves": str(5)}, room=4, shelf=1, box=1)
    session.add(plant)
    session.flush()
    session.refresh(plant)
    return dict(plant.traits)
