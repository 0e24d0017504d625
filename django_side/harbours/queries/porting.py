"""Small queries that are easily ported to something else."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, Min, QuerySet
from django.db.models.functions import Floor

from django_side.harbours.models import Ship


def ships_by_home_and_year() -> QuerySet[Ship, str]:
    """An order by a relation joins outward."""
    return Ship.objects.order_by("home__name", "built").values_list("name", flat=True)


def number_of_ships_with_a_home() -> int:
    """A relation is its own join."""
    return Ship.objects.filter(home__isnull=False).count()


def ship_of_a_key_with_its_home() -> QuerySet[Ship, Any]:
    """A keyword is a field of the model that is queried."""
    return Ship.objects.filter(id=1).values_list("name", "home__name")


def oldest_years_of_tonnages() -> QuerySet[Ship, Any]:
    """``distinct`` with a field is refused where there is no DISTINCT ON."""
    ships = Ship.objects.filter(tonnage__isnull=False).values_list("tonnage")
    return ships.annotate(oldest=Min("built"))


def signals_of_ships_of_aarby_set() -> QuerySet[Ship, int]:
    """The condition on a relation becomes a subquery."""
    Ship.objects.filter(home__name="Aarby").update(signals=7)
    return Ship.objects.order_by("id").values_list("signals", flat=True)


def first_page_of_ships() -> list[str]:
    """A ``Paginator`` warns if there is no order."""
    return [ship.name for ship in Paginator(Ship.objects.order_by("built"), 2).page(1)]


def ships_with_half_signals_above_two() -> QuerySet[Ship, str]:
    """``Floor`` makes one number of what the databases divide differently."""
    ships = Ship.objects.alias(half=Floor(F("signals") / 2))
    return ships.filter(half__gt=2).values_list("name", flat=True)


def petrel_a_ton_heavier() -> int | None:
    """An expression is assigned; ``save`` writes it, and the value is read again."""
    petrel = Ship.objects.get(id=1)
    petrel.tonnage = F("tonnage") + 1
    petrel.save(update_fields=["tonnage"])
    petrel.refresh_from_db(fields=["tonnage"])
    return petrel.tonnage
