"""Conditions across one-to-one relationships, in both directions."""

from django.db.models import QuerySet

from django_side.places.models import Chef, Place, Restaurant, Waiter

DEMONS = ["Demon Dogs", "Demon Tools"]


def restaurant_by_place() -> Restaurant:
    """An object can be used in place of its key."""
    place = Place.objects.get(name="Demon Dogs")
    return Restaurant.objects.get(place=place)


def restaurant_by_key_of_place() -> Restaurant:
    """The place's key is the column of the reference, so there is no join."""
    return Restaurant.objects.get(place__pk=3)


def restaurants_at_demons() -> QuerySet[Restaurant]:
    """The lookup path leads from the restaurant to the place."""
    return Restaurant.objects.filter(place__name__in=DEMONS)


def restaurants_off_ashland() -> QuerySet[Restaurant]:
    """Each restaurant has one place, so ``exclude`` needs no subquery."""
    return Restaurant.objects.exclude(place__address="20 S. Ashland").order_by("pk")


def place_by_restaurant() -> Place:
    """The model's name leads from the place to the restaurant."""
    restaurant = Restaurant.objects.get(place__name="Napoli")
    return Place.objects.get(restaurant=restaurant)


def place_by_place_of_restaurant() -> Place:
    """The lookup path leads there and back."""
    place = Place.objects.get(name="Demon Dogs")
    return Place.objects.get(restaurant__place=place)


def places_of_restaurants_at_demons() -> QuerySet[Place]:
    """The lookup path leads there and back, and each step is an inner join."""
    return Place.objects.filter(restaurant__place__name__in=DEMONS)


def places_without_restaurant() -> QuerySet[Place]:
    """``isnull`` turns the join into an outer join."""
    return Place.objects.filter(restaurant__isnull=True).order_by("id")


def places_not_serving_pizza() -> QuerySet[Place]:
    """``exclude`` keeps the places without a restaurant."""
    return Place.objects.exclude(restaurant__serves_pizza=True).order_by("id")


def chefs_after_nobody() -> QuerySet[Chef]:
    """The other end of a reference to the model itself can be used in conditions too."""
    return Chef.objects.filter(predecessor=None).order_by("id")


def waiters_at_place() -> QuerySet[Waiter]:
    """The restaurant's key is that of its place, so the places are not joined."""
    place = Place.objects.get(name="Demon Dogs")
    return Waiter.objects.filter(restaurant__place=place)


def waiters_at_demons() -> QuerySet[Waiter]:
    """The lookup path leads through the restaurant to the place."""
    return Waiter.objects.filter(restaurant__place__name__in=DEMONS)
