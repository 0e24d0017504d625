"""Tempting ports of SQLAlchemy's queries; the right answers are in ``queries``."""

from django_side.places.models import Place, Restaurant


def open_restaurant_at_new_place_by_the_restaurant_alone() -> tuple[int, int]:
    """``session.add(Restaurant(place=place, ...))`` and ``session.flush()``, word for word."""
    place = Place(name="Demon Dogs", address="944 W. Fullerton")
    restaurant = Restaurant(place=place, serves_hot_dogs=True)
    restaurant.save()
    return restaurant.pk, place.pk
