"""Relations that are refused when they are declared, each on throwaway classes.

Django refuses most of them by system checks, which ``manage.py`` runs before its commands.
"""

from collections.abc import Callable

from django.core.management.base import BaseCommand
from django.db import models
from django.test.utils import isolate_apps

from django_side.relationships.models import Person, Pizza, Topping


def two_references_to_one_class() -> None:
    """The check ``fields.E304``, for each: both reverse names would be ``car_set``."""
    with isolate_apps("django_side.relationships"):

        class Manufacturer(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Car(models.Model):  # noqa: DJ008 - never has a row
            manufacturer = models.ForeignKey(Manufacturer, models.CASCADE)
            company_that_makes_it = models.ForeignKey(Manufacturer, models.CASCADE)

    BaseCommand().check(app_configs=list(Car._meta.apps.get_app_configs()), tags=["models"])


def other_end_named_like_a_column() -> None:
    """The checks ``fields.E302`` and ``E303``: an attribute and a query could mean either."""
    with isolate_apps("django_side.relationships"):

        class Manufacturer(models.Model):  # noqa: DJ008 - never has a row
            name = models.TextField()

        class Car(models.Model):  # noqa: DJ008 - never has a row
            manufacturer = models.ForeignKey(Manufacturer, models.CASCADE, related_name="name")

    BaseCommand().check(app_configs=list(Car._meta.apps.get_app_configs()), tags=["models"])


def reference_to_no_class() -> None:
    """The check ``fields.E300``; until then the field waits for its class."""
    with isolate_apps("django_side.relationships"):

        class Car(models.Model):  # noqa: DJ008 - never has a row
            manufacturer = models.ForeignKey("Manufacturer", models.CASCADE)

    BaseCommand().check(app_configs=list(Car._meta.apps.get_app_configs()), tags=["models"])


def reference_to_no_column() -> None:
    """The check ``fields.E312``."""
    with isolate_apps("django_side.relationships"):

        class Manufacturer(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Car(models.Model):  # noqa: DJ008 - never has a row
            manufacturer = models.ForeignKey(Manufacturer, models.CASCADE, to_field="code")

    BaseCommand().check(app_configs=list(Car._meta.apps.get_app_configs()), tags=["models"])


def reference_without_a_target() -> object:
    """``ForeignKey`` requires the class first, and ``on_delete`` has no default either."""
    make: Callable[..., object] = models.ForeignKey
    return make()


def required_reference_set_to_null() -> None:
    """The check ``fields.E320``."""
    with isolate_apps("django_side.relationships"):

        class Manufacturer(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Car(models.Model):  # noqa: DJ008 - never has a row
            manufacturer = models.ForeignKey(Manufacturer, models.SET_NULL)

    BaseCommand().check(app_configs=list(Car._meta.apps.get_app_configs()), tags=["models"])


def one_for_many() -> None:
    """``set`` requires several objects."""
    pizza = Pizza.objects.get(name="Marinara")
    topping = Topping.objects.get(name="olives")
    pizza.toppings.set(topping)  # type: ignore[arg-type]  # that is the point


def toppings_of_a_wrong_class() -> None:
    """``add`` accepts toppings or their keys."""
    pizza = Pizza.objects.get(name="Marinara")
    person = Person.objects.get(name="Ada")
    pizza.toppings.add(person)  # type: ignore[arg-type]  # that is the point


def second_relation_to_the_same_class() -> None:
    """The check ``fields.E304``, for each: both reverse names would be ``pizza_set``."""
    with isolate_apps("django_side.relationships"):

        class Topping(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Pizza(models.Model):  # noqa: DJ008 - never has a row
            toppings = models.ManyToManyField(Topping)
            extras = models.ManyToManyField(Topping)

    BaseCommand().check(app_configs=list(Pizza._meta.apps.get_app_configs()), tags=["models"])
