"""Tempting ports from SQLAlchemy."""

from django.db.models import F, QuerySet
from django.db.models.functions import Now

from django_side.harbours.models import Harbour, Ship


def whether_time_of_statements_stands_still() -> bool:
    """``Now`` has the name of SQL's function."""
    moments = Harbour.objects.values_list(Now(), flat=True)
    return bool(moments[0] == moments[1])


def ships_with_half_signals_by_slash() -> QuerySet[Ship, str]:
    """``/`` of two integers has the type of an integer."""
    ships = Ship.objects.alias(half=F("signals") / 2)
    return ships.filter(half__gt=2).values_list("name", flat=True)
