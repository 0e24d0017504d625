"""One-to-one relationships read from both ends, and where the other end is missing."""

from sqlalchemy import ScalarResult, inspect, select
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_side.places.models import Chef, Place, Restaurant


def place_of_the_pizzeria(session: Session) -> Place:
    """The relationship is read like that of any foreign key."""
    statement = select(Restaurant).filter_by(serves_pizza=True, serves_hot_dogs=False)
    return session.scalars(statement).one().place


def restaurant_at_demon_dogs(session: Session) -> Restaurant | None:
    """The other end is not a list, because its annotation is of a single object."""
    return session.scalars(select(Place).filter_by(name="Demon Dogs")).one().restaurant


def key_of_the_restaurant(session: Session) -> tuple[int, int]:
    """With ``primary_key=True``, the column of the reference is the key."""
    statement = select(Restaurant).where(Restaurant.place.has(Place.name == "Napoli"))
    restaurant = session.scalars(statement).one()
    [key] = inspect(restaurant).identity or ()
    return key, restaurant.place_id


def restaurant_at_ace_hardware(session: Session) -> Restaurant:
    """The attribute would be None; a query with ``one`` raises."""
    place = session.scalars(select(Place).filter_by(name="Ace Hardware")).one()
    return session.scalars(select(Restaurant).where(Restaurant.place == place)).one()


def restaurant_at_ace_hardware_or_none(session: Session) -> Restaurant | None:
    """A missing other end is None."""
    return session.scalars(select(Place).filter_by(name="Ace Hardware")).one().restaurant


def places_and_whether_they_have_a_restaurant(session: Session) -> list[tuple[str, bool]]:
    """The attribute always exists, so it is compared with None."""
    statement = select(Place).options(joinedload(Place.restaurant)).order_by(Place.id)
    return [(place.name, place.restaurant is not None) for place in session.scalars(statement)]


def all_restaurants(session: Session) -> list[tuple[Restaurant, str]]:
    """These are the rows of one table; the places are loaded only on request."""
    rows = session.scalars(select(Restaurant).options(joinedload(Restaurant.place)))
    return [(restaurant, restaurant.place.address) for restaurant in rows]


def places_by_name(session: Session) -> ScalarResult[Place]:
    """The table of places has no reference to restaurants."""
    return session.scalars(select(Place).order_by(Place.name))


def chef_and_successor(session: Session) -> list[Chef | None]:
    """``remote_side`` determines the end of a reference to the class itself."""
    at_demon_dogs = Restaurant.place.has(Place.name == "Demon Dogs")
    statement = select(Chef).where(Chef.restaurant.has(at_demon_dogs))
    chef = session.scalars(statement.options(joinedload(Chef.successor))).one()
    return [chef, chef.successor]


def predecessor_of_fay(session: Session) -> Chef | None:
    """The other end is the same reference without ``remote_side``."""
    return session.scalars(select(Chef).filter_by(name="Fay")).one().predecessor
