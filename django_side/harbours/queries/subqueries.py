"""Queries as tables, and what a subquery refers to."""

from datetime import UTC, datetime
from itertools import combinations
from typing import Any

from django.db import connection
from django.db.models import (
    Count,
    Exists,
    F,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
)
from django.db.models.functions import StrIndex

from django_side.harbours.models import Booking, Dues, Harbour, Ship, Visit


def harbours_of_ships_that_bring_little_home() -> QuerySet[Harbour, str]:
    """``OuterRef`` of an ``OuterRef`` is the query two levels up."""
    much_at_home = Visit.objects.filter(
        ship=OuterRef("id"), harbour=OuterRef(OuterRef("id")), cargo__gte=40
    )
    ships = Ship.objects.filter(
        ~Exists(much_at_home), home=OuterRef("id"), built__range=(1990, 2001)
    )
    return Harbour.objects.filter(Exists(ships)).values_list("name", flat=True)


def ships_with_their_greatest_cargo() -> QuerySet[Ship, Any]:
    """An aggregate of a subquery is grouped by what it is filtered with."""
    visits = Visit.objects.filter(ship=OuterRef("id")).values("ship")
    greatest = Subquery(visits.annotate(greatest=Max("cargo")).values("greatest"))
    return Ship.objects.order_by("id").values_list("name", greatest)


def ships_of_equal_tonnage() -> list[tuple[str, str]]:
    """A table is joined along a relation only, so Python compares."""
    rows = Ship.objects.order_by("id")
    pairs = combinations(rows.values_list("name", "tonnage"), 2)
    return [(one, other) for (one, tons), (other, same) in pairs if tons == same]


def agents_with_more_visits_than_another() -> list[tuple[str, str]]:
    """Likewise."""
    rows = Visit.objects.values_list("agent").annotate(number=Count("*"))
    least = dict(rows)[""]
    return [(agent, "") for agent, number in rows if number > least]


def homes_of_old_ships() -> tuple[list[Any], list[str]]:
    """A condition on a relation decides how it is joined."""
    old = Ship.objects.exclude(home=None).filter(built__lte=2001).order_by("id")
    empty = Harbour.objects.filter(ships=None).order_by("name")
    return list(old.values_list("name", "home__name")), list(empty.values_list("name", flat=True))


def visits_of_spring() -> QuerySet[Visit]:
    """A query is filtered; there is no need for a subquery."""
    return Visit.objects.filter(arrived__lt=datetime(2024, 6, 10, 12, tzinfo=UTC))


def first_visit_of_each_ship() -> QuerySet[Visit, Any]:
    """PostgreSQL's DISTINCT ON keeps the first row of each ship."""
    rows = Visit.objects.order_by("ship", "arrived").distinct("ship")
    return rows.values_list("ship__name", "harbour__name", "arrived")


def visits_in_samples() -> tuple[int, int]:
    """There is no such method: a cursor runs the SQL."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM harbours_visit TABLESAMPLE BERNOULLI (100)")
        (every,) = cursor.fetchone()
        cursor.execute("SELECT COUNT(*) FROM harbours_visit TABLESAMPLE SYSTEM (0)")
        (none,) = cursor.fetchone()
    return every, none


def numbers_of_dues_per_year() -> list[tuple[int, int]]:
    """Python has the years in which there is no row."""
    numbers = dict(Dues.objects.values_list("year").annotate(Count("id")))
    return [(year, numbers.get(year, 0)) for year in range(2021, 2025)]


def heaviest_ships_as_json() -> tuple[list[Any], list[str]]:
    """``values`` makes the objects."""
    rows = list(Ship.objects.filter(tonnage__gt=120).values("name", "tonnage"))
    return rows, list(rows[0])


def keys_without_a_row() -> tuple[list[int], list[int]]:
    """Python has the numbers."""
    ships = set(Ship.objects.values_list("id", flat=True))
    bookings = set(Booking.objects.values_list("id", flat=True))
    return sorted(set(range(1, 8)) - ships), sorted(set(range(1, 8)) - bookings)


def visits_by_the_harbours_own_agent() -> QuerySet[Visit, int]:
    """A function in a condition is compared with a number."""
    rows = Visit.objects.alias(place=StrIndex(F("harbour__name"), F("agent")))
    return rows.filter(place__gt=0).exclude(agent="").values_list("id", flat=True)
