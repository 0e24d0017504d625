"""Durations: the time between moments, and moments after a time."""

from datetime import date, datetime, timedelta

from django.db.models import F, Max, QuerySet, Sum, Value

from django_side.moments.models import Flight


def lengths_of_flights() -> QuerySet[Flight, timedelta | None]:
    """The difference of two moments is a duration on every database."""
    return Flight.objects.order_by("id").values_list(F("arrives") - F("departs"), flat=True)


def flights_longer_than_planned() -> QuerySet[Flight, str]:
    """A difference is compared with a field of durations."""
    rows = Flight.objects.alias(length=F("arrives") - F("departs"))
    return rows.filter(length__gt=F("planned")).values_list("code", flat=True)


def planned_arrivals() -> QuerySet[Flight, datetime]:
    """A moment and a duration are a moment."""
    return Flight.objects.order_by("id").values_list(F("departs") + F("planned"), flat=True)


def planned_time_of_all_flights() -> dict[str, timedelta]:
    """Aggregates of durations are durations."""
    return Flight.objects.aggregate(total=Sum("planned"), longest=Max("planned"))


def flights_planned_for_long() -> QuerySet[Flight, str]:
    """A duration is compared with a ``timedelta``."""
    rows = Flight.objects.filter(planned__gte=timedelta(hours=2, minutes=30))
    return rows.values_list("code", flat=True)


def delay_flights() -> QuerySet[Flight, datetime]:
    """``update`` adds a ``timedelta`` in the database."""
    delayed = Flight.objects.filter(planned__lt=timedelta(minutes=45))
    delayed.update(departs=F("departs") + timedelta(hours=1, minutes=15))
    return Flight.objects.order_by("id").values_list("departs", flat=True)


def add_to_planned_times() -> QuerySet[Flight, timedelta]:
    """Two durations are one."""
    Flight.objects.update(planned=F("planned") + timedelta(minutes=5))
    return Flight.objects.order_by("id").values_list("planned", flat=True)


def days_on_sale_before_2025() -> list[int]:
    """The difference of two dates is a ``timedelta``, not a number of days."""
    new_year = Value(date(2025, 1, 1))
    times = Flight.objects.order_by("id").values_list(new_year - F("sold_from"), flat=True)
    return [time.days for time in times]
