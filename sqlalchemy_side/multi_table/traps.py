"""Tempting ports of Django's multi-table inheritance; the right answers are in ``queries``."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, case, delete, select
from sqlalchemy.orm import DeclarativeBase, Session, column_property

from sqlalchemy_side.multi_table.models import OtherChildModel, Place, Restaurant


def places_with_a_discriminator(session: Session) -> Sequence[DeclarativeBase]:
    """The same two tables, with a discriminator for the class of each row."""
    places, restaurants = Place.__table__, Restaurant.__table__
    is_restaurant = places.c.id.in_(select(restaurants.c.place_ptr_id))

    class Registry(DeclarativeBase):
        def __str__(self) -> str:
            return str(vars(self)["name"])

    class PlaceWithKind(Registry):
        __table__ = places
        kind = column_property(case((is_restaurant, "restaurant"), else_="place"))
        __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "place"}

    class RestaurantWithKind(PlaceWithKind):
        __table__ = restaurants
        __mapper_args__ = {"polymorphic_identity": "restaurant"}

    PlaceWithKind.__name__, RestaurantWithKind.__name__ = "Place", "Restaurant"
    statement = select(PlaceWithKind).where(places.c.name == "Bob's Cafe")
    return session.scalars(statement.order_by(places.c.id)).all()


def restaurant_of_a_place_by_the_attribute(session: Session) -> Restaurant | None:
    """``place.restaurant``, word for word."""
    return session.get_one(Place, 7).restaurant


def places_and_any_restaurant_that_serves_pizza(session: Session) -> ScalarResult[Place]:
    """``filter(restaurant__serves_pizza=True)``, nearly word for word."""
    return session.scalars(select(Place).where(Restaurant.serves_pizza))


def close_all_that_serve_pizza_by_one_delete(session: Session) -> ScalarResult[int]:
    """``Restaurant.objects.filter(serves_pizza=True).delete()``, word for word."""
    session.execute(delete(Restaurant).where(Restaurant.serves_pizza))
    return session.scalars(select(Place.id).order_by(Place.id))


def children_without_the_parents_order(session: Session) -> ScalarResult[OtherChildModel]:
    """``OtherChildModel.objects.all()``, word for word."""
    return session.scalars(select(OtherChildModel))
