"""Restaurants opened, moved, replaced and refused, and what is deleted with a place."""

from django.db.models import QuerySet

from django_side.places.models import Chef, Place, Restaurant, Waiter


def open_demon_dogs() -> tuple[Place, Restaurant, bool]:
    """The place is given as the restaurant's key; both ends then know each other."""
    place = Place(name="Demon Dogs", address="944 W. Fullerton")
    place.save()
    other = Place(name="Ace Hardware", address="1013 N. Ashland")
    other.save()
    restaurant = Restaurant(place=place, serves_hot_dogs=True, serves_pizza=False)
    restaurant.save()
    return restaurant.place, place.restaurant, hasattr(other, "restaurant")


def move_bean_house() -> QuerySet[Restaurant]:
    """The place is the key, so saving with another place writes another row."""
    restaurant = Restaurant.objects.get(place__name="Bean House")
    restaurant.place = Place.objects.get(name="Ace Hardware")
    restaurant.save()
    return Restaurant.objects.filter(zip_code__code="02134").order_by("pk")


def assign_restaurant_to_place() -> Restaurant:
    """Assigned from the other end, the restaurant gets its place but still has to be saved."""
    place = Place.objects.get(name="Ace Hardware")
    place.restaurant = Restaurant(serves_pizza=True)
    place.restaurant.save()
    return place.restaurant


def open_restaurant_at_new_place() -> tuple[int, int]:
    """The place is saved first, and the restaurant after it."""
    place = Place.objects.create(name="Demon Dogs", address="944 W. Fullerton")
    restaurant = Restaurant.objects.create(place=place, serves_hot_dogs=True)
    return restaurant.pk, place.pk


def open_restaurant_at_unsaved_place() -> None:
    """The key is None until the place is saved; given as an object, it raises ``ValueError``."""
    place = Place(name="Demon Dogs", address="944 W. Fullerton")
    Restaurant.objects.create(place_id=place.pk, serves_hot_dogs=True, serves_pizza=False)


def open_second_restaurant() -> None:
    """``create`` only inserts, so the key is already taken."""
    Restaurant.objects.create(place_id=1, serves_pizza=True)


def replace_restaurant() -> QuerySet[Restaurant, tuple[bool, bool, int | None]]:
    """``save`` of a new object with an existing key overwrites the whole row."""
    Restaurant(place_id=1, serves_pizza=True).save()
    rows = Restaurant.objects.filter(place=1)
    return rows.values_list("serves_hot_dogs", "serves_pizza", "zip_code")


def hire_joe() -> Waiter:
    """A foreign key to the restaurant refers to its key, which is that of the place."""
    restaurant = Restaurant.objects.get(place__name="Demon Dogs")
    return restaurant.waiter_set.create(name="Joe")


def hire_second_chef() -> None:
    """A one-to-one field that is not the key is unique."""
    Chef.objects.create(name="Ida", restaurant_id=1)


def delete_place() -> tuple[list[int], list[str], list[tuple[str, int | None]]]:
    """``CASCADE`` reaches the restaurant and its waiters; ``SET_NULL`` keeps the chef."""
    Place.objects.get(name="Demon Dogs").delete()
    restaurants = Restaurant.objects.order_by("pk").values_list("pk", flat=True)
    waiters = Waiter.objects.order_by("id").values_list("name", flat=True)
    chefs = Chef.objects.order_by("id").values_list("name", "restaurant")
    return list(restaurants), list(waiters), list(chefs)


def delete_restaurant() -> QuerySet[Place, int]:
    """In the other direction, nothing cascades from the restaurant to its place."""
    Restaurant.objects.get(place__name="Demon Dogs").delete()
    return Place.objects.order_by("id").values_list("id", flat=True)


def delete_fay() -> QuerySet[Chef, tuple[str, int | None]]:
    """``SET_NULL`` keeps the predecessor."""
    Chef.objects.get(name="Fay").delete()
    return Chef.objects.order_by("id").values_list("name", "successor")
