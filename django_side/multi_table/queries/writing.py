"""The effects of writing and deleting through a child on the rows of its parent."""

from django.db.models import QuerySet

from django_side.multi_table.models import Place, Restaurant, Supplier


def open_a_restaurant() -> tuple[Restaurant, QuerySet[Place]]:
    """``create`` writes a row of the parent, and one of the child with its key."""
    restaurant = Restaurant.objects.create(
        name="Pequod's", address="2207 N. Clybourn", serves_pizza=True
    )
    return restaurant, Place.objects.filter(id=restaurant.place_ptr_id)


def turn_the_city_hall_into_a_restaurant() -> Restaurant:
    """A ``raw`` save writes only the child's table; ``save`` would blank the parent's row."""
    place = Place.objects.get(name="City Hall")
    restaurant = Restaurant(place_ptr=place, serves_hot_dogs=True)
    restaurant.save_base(raw=True, force_insert=True)
    return Restaurant.objects.get(pk=place.pk)


def rename_a_restaurant() -> str:
    """``save`` writes the parent's row and the child's."""
    restaurant = Restaurant.objects.get(name="Bob's Cafe")
    restaurant.name = "Bob's Diner"
    restaurant.save()
    return Place.objects.get(id=restaurant.id).name


def rename_all_that_serve_pizza() -> QuerySet[Restaurant]:
    """``update`` finds the table of each column, and reads the keys first."""
    Restaurant.objects.filter(serves_pizza=True).update(name="Pizzeria")
    return Restaurant.objects.order_by("name")


def close_bobs_cafe() -> QuerySet[Place, int]:
    """``delete`` of a child deletes the parent's row and everything that refers to it."""
    Restaurant.objects.get(name="Bob's Cafe").delete()
    return Place.objects.order_by("id").values_list("id", flat=True)


def close_bobs_cafe_and_keep_the_place() -> tuple[QuerySet[Restaurant, int], QuerySet[Place, int]]:
    """``keep_parents`` is an argument of the object's ``delete``; querysets lack it."""
    Restaurant.objects.get(name="Bob's Cafe").delete(keep_parents=True)
    restaurants = Restaurant.objects.values_list("pk", flat=True)
    return restaurants, Place.objects.order_by("id").values_list("id", flat=True)


def close_all_that_serve_pizza() -> QuerySet[Place, int]:
    """``delete`` of a queryset deletes the parents' rows too."""
    Restaurant.objects.filter(serves_pizza=True).delete()
    return Place.objects.order_by("id").values_list("id", flat=True)


def demolish_demon_dogs() -> tuple[
    QuerySet[Restaurant, int], QuerySet[Supplier, int], QuerySet[Place, int]
]:
    """The links to the parent cascade, so every child is deleted with the place."""
    Place.objects.get(name="Demon Dogs").delete()
    restaurants = Restaurant.objects.values_list("pk", flat=True)
    suppliers = Supplier.objects.values_list("pk", flat=True)
    return restaurants, suppliers, Place.objects.order_by("id").values_list("id", flat=True)
