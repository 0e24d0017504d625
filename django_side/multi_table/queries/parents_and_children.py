"""From a parent to its children, and back."""

from django.db.models import QuerySet

from django_side.multi_table.models import Bar, Place, Restaurant, Supplier


def columns_of_each_table() -> dict[str, list[str]]:
    """A child's own fields are local to it; the parent's are inherited."""
    classes = (Place, Restaurant, Supplier, Bar)
    return {
        model.__name__: [str(field.column) for field in model._meta.local_concrete_fields]
        for model in classes
    }


def places_named_bobs_cafe() -> QuerySet[Place]:
    """A query for the parent returns only objects of the parent's class."""
    return Place.objects.filter(name="Bob's Cafe")


def restaurants_named_bobs_cafe() -> QuerySet[Restaurant]:
    """A query for the child joins the parent's table."""
    return Restaurant.objects.filter(name="Bob's Cafe")


def restaurant_of_place_twelve() -> Restaurant:
    """The child is an attribute of the parent, named after its class in lowercase."""
    place = Place.objects.get(id=12)
    return place.restaurant


def restaurant_of_a_place_without_one() -> Restaurant:
    """The error is a ``Restaurant.DoesNotExist`` and also an ``AttributeError``."""
    place = Place.objects.get(id=7)
    return place.restaurant


def restaurant_or_none_of_each_place() -> list[tuple[int, Restaurant | None]]:
    """``select_related`` joins the child's table; missing children still raise."""
    rows = Place.objects.select_related("restaurant").order_by("id")
    return [(place.id, getattr(place, "restaurant", None)) for place in rows]


def places_that_serve_pizza() -> QuerySet[Place]:
    """The child's name leads from the parent to the child's columns."""
    return Place.objects.filter(restaurant__serves_pizza=True)


def places_that_are_nothing_else() -> QuerySet[Place, tuple[int, str]]:
    """Comparing a child's name with None checks whether there is such a row."""
    rows = Place.objects.filter(restaurant=None, supplier=None, as_bar=None)
    return rows.order_by("id").values_list("id", "name")


def objects_of_demon_dogs() -> tuple[Place, Restaurant, Supplier, Bar | None]:
    """A place may have a row in each child's table, and each row is a separate object."""
    place = Place.objects.get(name="Demon Dogs")
    return place, place.restaurant, place.supplier, getattr(place, "as_bar", None)
