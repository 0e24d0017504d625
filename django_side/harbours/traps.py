"""Tempting ports from SQLAlchemy."""

import warnings
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.db.models.functions import Now

from django_side.harbours.models import Harbour, Ship


def whether_time_of_statements_stands_still() -> bool:
    """``Now`` has the name of SQL's function."""
    moments = Harbour.objects.values_list(Now(), flat=True)
    return bool(moments[0] == moments[1])


def oldest_years_by_distinct_field() -> QuerySet[Ship, Any]:
    """``distinct`` takes fields, as SQLAlchemy's takes columns."""
    ships = Ship.objects.filter(tonnage__isnull=False).order_by("tonnage", "built")
    return ships.distinct("tonnage").values_list("tonnage", "built")


def first_page_with_a_warning() -> tuple[list[str], list[str]]:
    """A page of all rows."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        names = [ship.name for ship in Paginator(Ship.objects.all(), 2).page(1)]
    return names, [warning.category.__name__ for warning in caught]


def ships_with_half_signals_by_slash() -> QuerySet[Ship, str]:
    """``/`` of two integers has the type of an integer."""
    ships = Ship.objects.alias(half=F("signals") / 2)
    return ships.filter(half__gt=2).values_list("name", flat=True)
