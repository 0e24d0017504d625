"""What other extensions make possible: indexes, exclusion, random keys, distances of spelling.

The questions are in ``shared_fixtures/herbarium/questions/extensions.py``, the SQLAlchemy side in
``sqlalchemy_side/herbarium/queries/extensions.py``.
"""

from datetime import date

from django.contrib.postgres.functions import RandomUUID
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Func, IntegerField, QuerySet, Value
from django.db.models.functions import Lower

from django_side.herbarium.models import Collector, Loan, Plant

DAYS = DateRange(date(2024, 5, 9), date(2024, 5, 12))


def plants_in_a_box() -> QuerySet[Plant]:
    """An index of bloom serves any of its columns."""
    return Plant.objects.filter(room=1, shelf=2, box=3).order_by("id")


def plants_with_a_colour_in_a_room() -> QuerySet[Plant]:
    """One index has the map and the number."""
    return Plant.objects.filter(traits__has_key="colour", room=1).order_by("id")


def lend_a_plant_twice() -> Loan:
    """The constraint compares plants and days."""
    anna = Collector.objects.get(nickname="anna")
    return Loan.objects.create(plant=Plant.objects.get(name="Clover"), collector=anna, days=DAYS)


def lend_another_plant() -> list[Loan]:
    """Only days of the same plant exclude each other."""
    anna = Collector.objects.get(nickname="anna")
    plant = Plant.objects.get(name="White clover")
    return [Loan.objects.create(plant=plant, collector=anna, days=DAYS)]


def random_keys_of_plants() -> tuple[int, list[int]]:
    """The server makes one for each row."""
    keys = set(Plant.objects.values_list(RandomUUID(), flat=True))
    return len(keys), sorted({key.version for key in keys})


def names_one_letter_off() -> QuerySet[Plant]:
    """An extension needs no more than its functions."""
    name = Lower("name")
    distance = Func(name, Value("clovr"), function="levenshtein", output_field=IntegerField())
    return Plant.objects.annotate(distance=distance).filter(distance__lte=1).order_by("id")
