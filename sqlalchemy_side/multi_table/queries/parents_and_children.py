"""From a parent to its children, and back."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, inspect, select
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_side.multi_table.models import Bar, Place, Restaurant, Supplier


def columns_of_each_table(session: Session) -> dict[str, list[str]]:
    """A child's ``local_table`` is its own; its ``selectable`` is the join with the parent's."""
    classes = (Place, Restaurant, Supplier, Bar)
    return {model.__name__: inspect(model).local_table.columns.keys() for model in classes}


def places_named_bobs_cafe(session: Session) -> ScalarResult[Place]:
    """Without a discriminator, a query for the parent returns only parents."""
    statement = select(Place).where(Place.name == "Bob's Cafe")
    return session.scalars(statement)


def restaurants_named_bobs_cafe(session: Session) -> ScalarResult[Restaurant]:
    """A query for the child joins the parent's table."""
    statement = select(Restaurant).where(Restaurant.name == "Bob's Cafe")
    return session.scalars(statement)


def restaurant_of_place_twelve(session: Session) -> Restaurant | None:
    """The child is an attribute of the parent if a relationship declares it."""
    place = session.get_one(Place, 12)
    return place.restaurant


def restaurant_of_a_place_without_one(session: Session) -> Restaurant:
    """The attribute of the place would be None; ``get_one`` raises."""
    place = session.get_one(Place, 7)
    return session.get_one(Restaurant, place.id)


def restaurant_or_none_of_each_place(session: Session) -> list[tuple[int, Restaurant | None]]:
    """``joinedload`` joins the child's table; missing children are None."""
    statement = select(Place).options(joinedload(Place.restaurant)).order_by(Place.id)
    return [(place.id, place.restaurant) for place in session.scalars(statement)]


def places_that_serve_pizza(session: Session) -> ScalarResult[Place]:
    """``has`` requires a child that meets the condition."""
    statement = select(Place).where(Place.restaurant.has(Restaurant.serves_pizza))
    return session.scalars(statement)


def places_that_are_nothing_else(session: Session) -> Sequence[tuple[int, str]]:
    """``has`` without a condition checks whether there is such a row."""
    is_something = Place.restaurant.has() | Place.supplier.has() | Place.as_bar.has()
    statement = select(Place.id, Place.name).where(~is_something).order_by(Place.id)
    return session.execute(statement).all()


def objects_of_demon_dogs(
    session: Session,
) -> tuple[Place, Restaurant | None, Supplier | None, Bar | None]:
    """A place may have a row in each child's table, and each row is a separate object."""
    place = session.scalars(select(Place).filter_by(name="Demon Dogs")).one()
    return place, place.restaurant, place.supplier, place.as_bar
