"""Conditions across one-to-one relationships, in both directions."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.places.models import Chef, Place, Restaurant, Waiter

DEMON_DOGS = select(Place).filter_by(name="Demon Dogs")
DEMONS = ["Demon Dogs", "Demon Tools"]


def restaurant_by_place(session: Session) -> Restaurant:
    """An object can be used in place of its key."""
    place = session.scalars(DEMON_DOGS).one()
    return session.scalars(select(Restaurant).filter_by(place=place)).one()


def restaurant_by_key_of_place(session: Session) -> Restaurant:
    """The place's key is the restaurant's key."""
    return session.get_one(Restaurant, 3)


def restaurants_at_demons(session: Session) -> ScalarResult[Restaurant]:
    """``has`` leads from the restaurant to the place, in a subquery."""
    at_demons = Restaurant.place.has(Place.name.in_(DEMONS))
    return session.scalars(select(Restaurant).where(at_demons))


def restaurants_off_ashland(session: Session) -> ScalarResult[Restaurant]:
    """Each restaurant has one place, so a join and an inequality suffice."""
    statement = select(Restaurant).join(Restaurant.place).where(Place.address != "20 S. Ashland")
    return session.scalars(statement.order_by(Restaurant.place_id))


def place_by_restaurant(session: Session) -> Place:
    """The end without the column can be compared with an object too."""
    at_napoli = Restaurant.place.has(Place.name == "Napoli")
    restaurant = session.scalars(select(Restaurant).where(at_napoli)).one()
    return session.scalars(select(Place).where(Place.restaurant == restaurant)).one()


def place_by_place_of_restaurant(session: Session) -> Place:
    """``has`` leads there, and its condition leads back."""
    place = session.scalars(DEMON_DOGS).one()
    back = Place.restaurant.has(Restaurant.place == place)
    return session.scalars(select(Place).where(back)).one()


def places_of_restaurants_at_demons(session: Session) -> ScalarResult[Place]:
    """The inner join keeps places with a restaurant; the way back is not needed."""
    statement = select(Place).join(Place.restaurant).where(Place.name.in_(DEMONS))
    return session.scalars(statement)


def places_without_restaurant(session: Session) -> ScalarResult[Place]:
    """``has`` without a condition checks whether there is one."""
    return session.scalars(select(Place).where(~Place.restaurant.has()).order_by(Place.id))


def places_not_serving_pizza(session: Session) -> ScalarResult[Place]:
    """The negation of ``has`` keeps the places without a restaurant."""
    serving = Place.restaurant.has(Restaurant.serves_pizza)
    return session.scalars(select(Place).where(~serving).order_by(Place.id))


def chefs_after_nobody(session: Session) -> ScalarResult[Chef]:
    """``has`` creates the alias that a self-join needs."""
    return session.scalars(select(Chef).where(~Chef.predecessor.has()).order_by(Chef.id))


def waiters_at_place(session: Session) -> ScalarResult[Waiter]:
    """The restaurant's key is that of its place, so there is no join at all."""
    place = session.scalars(DEMON_DOGS).one()
    return session.scalars(select(Waiter).where(Waiter.restaurant_id == place.id))


def waiters_at_demons(session: Session) -> ScalarResult[Waiter]:
    """The joins lead through the restaurant to the place."""
    statement = select(Waiter).join(Waiter.restaurant).join(Restaurant.place)
    return session.scalars(statement.where(Place.name.in_(DEMONS)))
