"""Relations that are refused when they are declared, each on classes that are thrown away."""

from collections.abc import Callable
from typing import Any

from django.apps.registry import Apps
from django.core.management.base import SystemCheckError
from django.db import models

from django_side.relationships.models import Person, Pizza, Topping


def _registry() -> Apps:
    """Return a registry of classes of this chapter that nothing else knows."""
    return Apps(["django_side.relationships"])


def _declare(here: Apps, name: str, /, **fields: "models.Field[Any, Any]") -> type[models.Model]:
    """Make a class that only ``here`` knows."""
    meta = type("Meta", (), {"app_label": "relationships", "apps": here})
    return type(name, (models.Model,), {"__module__": __name__, "Meta": meta, **fields})


def _check(model: type[models.Model], *expected: str) -> list[str]:
    """Refuse as ``manage.py`` does, where the checks find exactly what is expected."""
    found = [message.id or "" for message in model.check()]
    if found == list(expected):
        raise SystemCheckError(", ".join(found))
    return found


def _reference(to: str, **options: Any) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(to, **{"on_delete": models.CASCADE, **options})


def two_references_to_one_class() -> list[str]:
    """The check ``fields.E304``, for each: both other ends would be ``car_set``."""
    here = _registry()
    _declare(here, "Manufacturer")
    car = _declare(
        here,
        "Car",
        manufacturer=_reference("Manufacturer"),
        company_that_makes_it=_reference("Manufacturer"),
    )
    return _check(car, "fields.E304", "fields.E304")


def other_end_named_as_a_column() -> list[str]:
    """The checks ``fields.E302`` and ``E303``."""
    here = _registry()
    _declare(here, "Manufacturer", name=models.TextField())
    car = _declare(here, "Car", manufacturer=_reference("Manufacturer", related_name="name"))
    return _check(car, "fields.E302", "fields.E303")


def reference_to_no_class() -> list[str]:
    """The check ``fields.E300``; until then the field waits for its class."""
    car = _declare(_registry(), "Car", manufacturer=_reference("Manufacturer"))
    return _check(car, "fields.E300")


def reference_to_no_column() -> list[str]:
    """The check ``fields.E312``."""
    here = _registry()
    _declare(here, "Manufacturer")
    car = _declare(here, "Car", manufacturer=_reference("Manufacturer", to_field="code"))
    return _check(car, "fields.E312")


def reference_without_a_target() -> object:
    """``ForeignKey`` takes the class first, and ``on_delete`` has no default, either."""
    make: Callable[..., object] = models.ForeignKey
    return make()


def required_reference_set_to_null() -> list[str]:
    """The check ``fields.E320``."""
    here = _registry()
    _declare(here, "Manufacturer")
    reference = _reference("Manufacturer", on_delete=models.SET_NULL)
    return _check(_declare(here, "Car", manufacturer=reference), "fields.E320")


def one_for_many() -> None:
    """``set`` takes several."""
    pizza = Pizza.objects.get(name="Marinara")
    topping = Topping.objects.get(name="olives")
    pizza.toppings.set(topping)  # type: ignore[arg-type]  # that is the point


def toppings_of_a_wrong_class() -> None:
    """``add`` takes toppings or their keys."""
    pizza = Pizza.objects.get(name="Marinara")
    person = Person.objects.get(name="Ada")
    pizza.toppings.add(person)  # type: ignore[arg-type]  # that is the point


def second_relation_to_the_same_class() -> list[str]:
    """The check ``fields.E304``, for each: both other ends would be ``pizza_set``."""
    here = _registry()
    _declare(here, "Topping")
    pizza = _declare(
        here,
        "Pizza",
        toppings=models.ManyToManyField("Topping"),
        extras=models.ManyToManyField("Topping"),
    )
    return _check(pizza, "fields.E304", "fields.E304")
