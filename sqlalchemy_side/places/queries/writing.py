"""Restaurants opened, moved, replaced and refused, and what is deleted with a place."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, insert, select
from sqlalchemy.orm import Session

from sqlalchemy_side.geography.models import ZipCode
from sqlalchemy_side.places.models import Chef, Place, Restaurant, Waiter

DEMON_DOGS = select(Place).filter_by(name="Demon Dogs")
DOGS = select(Restaurant).where(Restaurant.place.has(Place.name == "Demon Dogs"))


def open_demon_dogs(session: Session) -> tuple[Place, Restaurant | None, bool]:
    """Adding the restaurant adds its place; both ends know each other before the flush."""
    place = Place(name="Demon Dogs", address="944 W. Fullerton")
    other = Place(name="Ace Hardware", address="1013 N. Ashland")
    restaurant = Restaurant(place=place, serves_hot_dogs=True, serves_pizza=False)
    session.add_all([restaurant, other])
    return restaurant.place, place.restaurant, other.restaurant is not None


def move_bean_house(session: Session) -> ScalarResult[Restaurant]:
    """Another place would change the key of the existing row, so a second object is created."""
    at_bean_house = Restaurant.place.has(Place.name == "Bean House")
    restaurant = session.scalars(select(Restaurant).where(at_bean_house)).one()
    place = session.scalars(select(Place).filter_by(name="Ace Hardware")).one()
    moved = Restaurant(
        place_id=place.id,
        serves_hot_dogs=restaurant.serves_hot_dogs,
        serves_pizza=restaurant.serves_pizza,
        zip_code_id=restaurant.zip_code_id,
    )
    session.add(moved)
    statement = select(Restaurant).where(Restaurant.zip_code.has(ZipCode.code == "02134"))
    return session.scalars(statement.order_by(Restaurant.place_id))


def assign_restaurant_to_place(session: Session) -> Restaurant | None:
    """An object assigned to an object of the session is saved with it."""
    place = session.scalars(select(Place).filter_by(name="Ace Hardware")).one()
    place.restaurant = Restaurant(serves_pizza=True)
    return place.restaurant


def open_restaurant_at_new_place(session: Session) -> tuple[int, int]:
    """One flush saves the place first, and the restaurant after it."""
    place = Place(name="Demon Dogs", address="944 W. Fullerton")
    restaurant = Restaurant(place=place, serves_hot_dogs=True)
    session.add(restaurant)
    session.flush()
    return restaurant.place_id, place.id


def open_restaurant_at_unsaved_place(session: Session) -> None:
    """The key is None until the place is flushed; ``add`` of a ``Restaurant`` would save both."""
    place = Place(name="Demon Dogs", address="944 W. Fullerton")
    values = {"place_id": place.id, "serves_hot_dogs": True, "serves_pizza": False}
    session.execute(insert(Restaurant).values(values))


def open_second_restaurant(session: Session) -> None:
    """``add`` of a new object only inserts, so the key is already taken."""
    session.add(Restaurant(place_id=1, serves_pizza=True))


def replace_restaurant(session: Session) -> Sequence[tuple[bool, bool, int | None]]:
    """``merge`` overwrites only the given attributes, so all are given."""
    new = Restaurant(place_id=1, serves_hot_dogs=False, serves_pizza=True, zip_code_id=None)
    session.merge(new)
    columns = (Restaurant.serves_hot_dogs, Restaurant.serves_pizza, Restaurant.zip_code_id)
    return session.execute(select(*columns).filter_by(place_id=1)).all()


def hire_joe(session: Session) -> Waiter:
    """A foreign key to the restaurant refers to its key, which is that of the place."""
    waiter = Waiter(name="Joe", restaurant=session.scalars(DOGS).one())
    session.add(waiter)
    return waiter


def hire_second_chef(session: Session) -> None:
    """A one-to-one column that is not the key is unique because it is declared so."""
    session.add(Chef(name="Ida", restaurant_id=1))


def delete_place(
    session: Session,
) -> tuple[list[int], list[str], Sequence[tuple[str, int | None]]]:
    """The cascades reach the restaurant and its waiters; without one, the chef stays."""
    session.delete(session.scalars(DEMON_DOGS).one())
    restaurants = session.scalars(select(Restaurant.place_id).order_by(Restaurant.place_id))
    waiters = session.scalars(select(Waiter.name).order_by(Waiter.id))
    chefs = session.execute(select(Chef.name, Chef.restaurant_id).order_by(Chef.id)).all()
    return list(restaurants), list(waiters), chefs


def delete_restaurant(session: Session) -> ScalarResult[int]:
    """In the other direction, nothing cascades from the restaurant to its place."""
    session.delete(session.scalars(DOGS).one())
    return session.scalars(select(Place.id).order_by(Place.id))


def delete_fay(session: Session) -> Sequence[tuple[str, int | None]]:
    """Without a cascade, the predecessor's reference is set to NULL."""
    session.delete(session.scalars(select(Chef).filter_by(name="Fay")).one())
    statement = select(Chef.name, Chef.successor_id).order_by(Chef.id)
    return session.execute(statement).all()
