"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_side.geography.models import ZipCode
from sqlalchemy_side.places.models import Place, Restaurant


def places_and_whether_they_have_the_attribute(session: Session) -> list[tuple[str, bool]]:
    """``hasattr(place, "restaurant")``, word for word."""
    statement = select(Place).options(joinedload(Place.restaurant)).order_by(Place.id)
    return [(place.name, hasattr(place, "restaurant")) for place in session.scalars(statement)]


def places_without_restaurant_by_inner_join(session: Session) -> ScalarResult[Place]:
    """``filter(restaurant__isnull=True)`` with ``join``."""
    statement = select(Place).join(Place.restaurant).where(Restaurant.place_id.is_(None))
    return session.scalars(statement.order_by(Place.id))


def places_not_serving_pizza_by_join(session: Session) -> ScalarResult[Place]:
    """``exclude(restaurant__serves_pizza=True)`` with ``join``."""
    statement = select(Place).join(Place.restaurant).where(~Restaurant.serves_pizza)
    return session.scalars(statement.order_by(Place.id))


def move_bean_house_by_assignment(session: Session) -> ScalarResult[Restaurant]:
    """``restaurant.place = place``, word for word."""
    restaurant = session.get_one(Restaurant, 6)
    restaurant.place = session.scalars(select(Place).filter_by(name="Ace Hardware")).one()
    statement = select(Restaurant).where(Restaurant.zip_code.has(ZipCode.code == "02134"))
    return session.scalars(statement.order_by(Restaurant.place_id))


def replace_restaurant_by_merge(session: Session) -> Sequence[tuple[bool, bool, int | None]]:
    """``Restaurant(place_id=1, serves_pizza=True).save()`` as ``merge``."""
    session.merge(Restaurant(place_id=1, serves_pizza=True))
    columns = (Restaurant.serves_hot_dogs, Restaurant.serves_pizza, Restaurant.zip_code_id)
    return session.execute(select(*columns).filter_by(place_id=1)).all()


def restaurants_with_zip_code_by_inner_join(session: Session) -> Sequence[tuple[str, str | None]]:
    """``values_list("place__name", "zip_code__code")`` with ``join``."""
    statement = select(Place.name, ZipCode.code).select_from(Restaurant).join(Restaurant.place)
    statement = statement.join(Restaurant.zip_code).order_by(Place.name)
    return session.execute(statement).all()


def restaurants_not_in_chicago_by_unequal(session: Session) -> ScalarResult[Restaurant]:
    """``exclude(zip_code__city="Chicago")`` as a join and an inequality."""
    statement = select(Restaurant).join(Restaurant.zip_code).where(ZipCode.city != "Chicago")
    return session.scalars(statement.order_by(Restaurant.place_id))


def restaurants_per_zip_code_by_count_of_rows(session: Session) -> Sequence[tuple[str, int]]:
    """``Count("restaurant")`` as a count of the joined rows."""
    statement = select(ZipCode.code, func.count())
    statement = statement.outerjoin(Restaurant, Restaurant.zip_code_id == ZipCode.id)
    return session.execute(statement.group_by(ZipCode.code)).all()
