"""Set operations, and what queries with a name are without WITH."""

from collections import Counter
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet, Sum

from django_side.harbours.models import Booking, Harbour, Ship, Visit


def ships_that_visited_or_booked() -> QuerySet[Visit, int]:
    """``union`` drops what is there twice."""
    return Visit.objects.values_list("ship", flat=True).union(Booking.objects.values_list("ship"))


def ships_as_often_as_they_visited_or_booked() -> QuerySet[Visit, int]:
    """``all`` keeps them."""
    bookings = Booking.objects.values_list("ship")
    return Visit.objects.values_list("ship", flat=True).union(bookings, all=True)


def ships_that_visited_and_booked() -> QuerySet[Visit, int]:
    """``intersection`` keeps what both have."""
    bookings = Booking.objects.values_list("ship")
    return Visit.objects.values_list("ship", flat=True).intersection(bookings)


def ships_that_visited_without_a_booking() -> QuerySet[Visit, int]:
    """``difference`` is EXCEPT."""
    bookings = Booking.objects.values_list("ship")
    return Visit.objects.values_list("ship", flat=True).difference(bookings)


def visits_that_a_booking_matches() -> tuple[list[int], int]:
    """Only ``union`` has ``all``; a ``Counter`` has the operators."""
    visits = Counter(Visit.objects.values_list("ship", flat=True))
    both = visits & Counter(Booking.objects.values_list("ship", flat=True))
    return list(both.elements()), both.total()


def visits_and_bookings_without_the_other() -> tuple[list[int], list[int]]:
    """Likewise."""
    visits = Counter(Visit.objects.values_list("ship", flat=True))
    bookings = Counter(Booking.objects.values_list("ship", flat=True))
    return list((visits - bookings).elements()), list((bookings - visits).elements())


def parts_of_aarby() -> list[tuple[str, int]]:
    """Without WITH RECURSIVE a query asks for each level."""
    rows = list(Harbour.objects.filter(id=1))
    parts, level = [], 0
    while rows:
        parts += [(harbour.name, level) for harbour in rows]
        rows = list(Harbour.objects.filter(parent__in=rows))
        level += 1
    return parts


def aarby_and_its_basin_with_parts() -> list[str]:
    """A dictionary takes no key twice."""
    found: dict[int, str] = {}
    rows = Harbour.objects.filter(id__in=[1, 3])
    while new := {key: name for key, name in rows.values_list("id", "name") if key not in found}:
        found |= new
        rows = Harbour.objects.filter(parent__in=new)
    return list(found.values())


def harbours_with_more_cargo_than_another() -> list[tuple[str, str]]:
    """Python compares the groups."""
    totals = Harbour.objects.annotate(cargo=Sum("visits__cargo")).filter(cargo__isnull=False)
    rows = totals.values_list("name", "cargo")
    return [(more, less) for more, most in rows for less, least in rows if most > least]


def visits_of_two_harbours() -> tuple[int, int]:
    """Each ``count`` is a statement."""
    return Visit.objects.filter(harbour=2).count(), Visit.objects.filter(harbour=1).count()


def bookings_before_some_are_deleted() -> int:
    """A transaction holds the two together."""
    count = Booking.objects.count()
    Booking.objects.filter(is_cancelled=True).delete()
    return count


def names_of_renamed_ships() -> QuerySet[Ship, Any]:
    """``update`` returns how many rows there were, and not which."""
    ships = Ship.objects.filter(built=2001)
    ships.update(signals=F("signals") + 4)
    return ships.values_list("name", "home__name", "signals")


def harbours_depth_first() -> list[str]:
    """A function that calls itself asks for the parts of each."""

    def names_below(parent: Harbour | None) -> list[str]:
        rows = Harbour.objects.filter(parent=parent).order_by("name")
        return [name for harbour in rows for name in [harbour.name, *names_below(harbour)]]

    return names_below(None)


def whether_with_is_run_apart() -> tuple[bool, bool]:
    """Django writes no WITH: a cursor runs the SQL."""
    sql = "EXPLAIN WITH names AS (SELECT name FROM harbours_ship) SELECT name FROM names"

    def is_apart(written: str) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(written)
            return "CTE Scan" in str(cursor.fetchall())

    return is_apart(sql), is_apart(sql.replace("AS (", "AS MATERIALIZED ("))
