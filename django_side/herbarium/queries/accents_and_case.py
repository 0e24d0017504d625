"""Texts without accents, and columns that ignore case by their type or collation.

The questions are in ``shared_fixtures/herbarium/questions/accents_and_case.py``, the SQLAlchemy
side in ``sqlalchemy_side/herbarium/queries/accents_and_case.py``.
"""

from typing import Any

from django.db.models import QuerySet

from django_side.herbarium.models import Collector, Plant


def plants_named_epilobe_without_accents() -> QuerySet[Plant]:
    """The transform removes the accents of both sides."""
    return Plant.objects.filter(name__unaccent="Épilobe")


def plants_named_epilobe_in_any_case() -> QuerySet[Plant]:
    """Other lookups may follow."""
    return Plant.objects.filter(name__unaccent__iexact="épilobe").order_by("id")


def habitats_in_meadows_of_france() -> QuerySet[Plant]:
    """The text that is looked for loses its accents, too."""
    return Plant.objects.filter(habitat__unaccent__startswith="Près")


def habitats_in_forests_of_france() -> QuerySet[Plant]:
    """Neither accents nor case count."""
    return Plant.objects.filter(habitat__unaccent__icontains="FORET")


def habitats_without_accents() -> QuerySet[Any, str]:
    """A transform is also an expression."""
    habitats = Plant.objects.order_by("-id").values_list("habitat__unaccent", flat=True)
    return habitats[:2]


def collectors_called_ann() -> QuerySet[Collector]:
    """The type ignores case in every comparison."""
    return Collector.objects.filter(nickname="ANN")


def collectors_with_a_double_n() -> QuerySet[Collector]:
    """``contains`` converts the column to ``text``, which does not ignore case."""
    return Collector.objects.filter(nickname__icontains="NN").order_by("id")


def collectors_by_nickname() -> QuerySet[Collector]:
    """The order ignores case as well."""
    return Collector.objects.order_by("nickname")


def a_second_ann() -> Collector:
    """What is equal is not unique."""
    return Collector.objects.create(nickname="ANN", email="second@example.org")


def collectors_with_the_address_of_anna() -> QuerySet[Collector]:
    """The collation of the column decides what is equal."""
    return Collector.objects.filter(email="anna@example.org")


def a_second_address_of_anna() -> Collector:
    """A collation is also the one of indexes."""
    return Collector.objects.create(nickname="second", email="ANNA@EXAMPLE.ORG")
