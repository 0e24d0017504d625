"""One-to-one relationships read from both ends, and where the other end is missing."""

from django.db.models import QuerySet

from django_side.places.models import Chef, Place, Restaurant


def place_of_the_pizzeria() -> Place:
    """The field is read like that of a foreign key."""
    return Restaurant.objects.get(serves_pizza=True, serves_hot_dogs=False).place


def restaurant_at_demon_dogs() -> Restaurant:
    """The other end is a single object, not a manager."""
    return Place.objects.get(name="Demon Dogs").restaurant


def key_of_the_restaurant() -> tuple[int, int]:
    """With ``primary_key=True``, the column of the reference is the key."""
    restaurant = Restaurant.objects.get(place__name="Napoli")
    return restaurant.pk, restaurant.place_id


def restaurant_at_ace_hardware() -> Restaurant:
    """The missing other end raises; it is an ``ObjectDoesNotExist`` and an ``AttributeError``."""
    return Place.objects.get(name="Ace Hardware").restaurant


def restaurant_at_ace_hardware_or_none() -> Restaurant | None:
    """The error is also an ``AttributeError``, so ``getattr`` can return a default."""
    return getattr(Place.objects.get(name="Ace Hardware"), "restaurant", None)


def places_and_whether_they_have_a_restaurant() -> list[tuple[str, bool]]:
    """``hasattr`` works; ``select_related`` uses an outer join and caches missing rows."""
    rows = Place.objects.select_related("restaurant").order_by("id")
    return [(place.name, hasattr(place, "restaurant")) for place in rows]


def all_restaurants() -> list[tuple[Restaurant, str]]:
    """These are the rows of one table; the places are loaded only on request."""
    rows = Restaurant.objects.select_related("place")
    return [(restaurant, restaurant.place.address) for restaurant in rows]


def places_by_name() -> QuerySet[Place]:
    """The table of places has no reference to restaurants."""
    return Place.objects.order_by("name")


def chef_and_successor() -> list[Chef | None]:
    """Both references are strings: one names a later model, the other the model itself."""
    chef = Chef.objects.select_related("successor").get(restaurant__place__name="Demon Dogs")
    return [chef, chef.successor]


def predecessor_of_fay() -> Chef:
    """The other end of a reference to the model itself has its ``related_name``."""
    return Chef.objects.get(name="Fay").predecessor
