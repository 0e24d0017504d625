"""A child that refers to its parent's class, in both directions."""

from django.core.management.base import SystemCheckError
from django.db import models
from django.db.models import QuerySet
from django.test.utils import isolate_apps

from django_side.multi_table.models import Place, Restaurant, Supplier


def customers_of_ace_hardware() -> QuerySet[Place]:
    """The supplier's key is that of the place."""
    supplier = Supplier.objects.get(name="Ace Hardware")
    return supplier.customers.all()


def providers_of_ace_hardware() -> QuerySet[Supplier]:
    """The reverse is an attribute of every place, so a supplier has both ends."""
    supplier = Supplier.objects.get(name="Ace Hardware")
    return supplier.provider.all()


def providers_of_the_restaurant_in_5th_street() -> QuerySet[Supplier]:
    """A reverse relation of the parent belongs to the child too."""
    restaurant = Restaurant.objects.get(address="5th Street")
    return restaurant.provider.all()


def places_provided_by_ace_hardware() -> QuerySet[Place]:
    """The reverse name leads to the columns of the supplier's parent."""
    return Place.objects.filter(provider__name="Ace Hardware").order_by("name")


def supply_the_city_hall() -> QuerySet[Supplier]:
    """``add`` writes the link at once, from either end."""
    place = Place.objects.get(name="City Hall")
    place.provider.add(Supplier.objects.get(name="Ace Hardware"))
    return place.provider.all()


def customers_without_a_reverse_name() -> None:
    """The check fields.E305 rejects it: in queries, the link's name is that of the child."""
    with isolate_apps("django_side.multi_table"):

        class Place(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Supplier(Place):  # noqa: DJ008 - never has a row
            customers = models.ManyToManyField(Place)

    problems = Supplier.check()
    if {problem.id for problem in problems} == {"fields.E305"}:
        raise SystemCheckError(problems[0])
