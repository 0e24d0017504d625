"""Tempting ports to Django that run and return another answer."""

from datetime import UTC, date, datetime, timedelta
from datetime import timezone as datetime_timezone
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from django_side.moments.models import Flight

BERLIN = ZoneInfo("Europe/Berlin")


def flights_of_two_days_by_range() -> QuerySet[Flight, str]:
    """``between`` with the last second of the day."""
    moments = (
        datetime(2024, 12, 30, tzinfo=UTC),
        datetime(2024, 12, 31, 23, 59, 59, tzinfo=UTC),
    )
    return Flight.objects.filter(departs__range=moments).values_list("code", flat=True)


def dates_in_a_zone_that_the_server_lacks() -> QuerySet[Flight, date]:
    """A zone that Python knows alone, as it does all zones if none was loaded."""
    zone = datetime_timezone(timedelta(hours=5, minutes=30), "Asia/Elsewhere")
    day = TruncDate("departs", tzinfo=zone)
    return Flight.objects.order_by("id").values_list(day, flat=True)


def lengths_while_clocks_change_by_localtime() -> list[timedelta]:
    """The same with local times."""
    flights = Flight.objects.filter(code__in=["AB2", "AB3", "AB4"]).order_by("id")
    return [
        timezone.localtime(flight.arrives, BERLIN) - timezone.localtime(flight.departs, BERLIN)
        for flight in flights
    ]
