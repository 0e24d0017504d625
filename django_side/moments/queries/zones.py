"""Time zones: local dates, offsets, and what clocks skip or show twice."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.db.models.functions import (
    ExtractDay,
    ExtractHour,
    ExtractIsoWeekDay,
    ExtractIsoYear,
    ExtractMinute,
    ExtractMonth,
    ExtractQuarter,
    ExtractSecond,
    ExtractWeek,
    ExtractWeekDay,
    ExtractYear,
    TruncDate,
    TruncDay,
    TruncHour,
    TruncMinute,
    TruncMonth,
    TruncQuarter,
    TruncSecond,
    TruncTime,
    TruncWeek,
    TruncYear,
)
from django.test import override_settings
from django.utils import timezone

from django_side.moments.models import Flight

BERLIN = ZoneInfo("Europe/Berlin")
INDIA = ZoneInfo("Asia/Kolkata")
NEW_YORK = ZoneInfo("America/New_York")


def dates_in_india() -> QuerySet[Flight, date]:
    """``tzinfo=`` is the zone of one expression."""
    day = TruncDate("departs", tzinfo=INDIA)
    return Flight.objects.order_by("id").values_list(day, flat=True)


def calendar_in_india() -> QuerySet[Flight, tuple[int, ...]]:
    """Every part takes a time zone."""
    parts = (
        ExtractYear("departs", tzinfo=INDIA),
        ExtractIsoYear("departs", tzinfo=INDIA),
        ExtractQuarter("departs", tzinfo=INDIA),
        ExtractMonth("departs", tzinfo=INDIA),
        ExtractWeek("departs", tzinfo=INDIA),
        ExtractDay("departs", tzinfo=INDIA),
        ExtractWeekDay("departs", tzinfo=INDIA),
        ExtractIsoWeekDay("departs", tzinfo=INDIA),
        ExtractHour("departs", tzinfo=INDIA),
        ExtractMinute("departs", tzinfo=INDIA),
        ExtractSecond("departs", tzinfo=INDIA),
    )
    return Flight.objects.order_by("id").values_list(*parts)


def beginnings_in_india() -> tuple[datetime, ...]:
    """A day begins at midnight in the time zone, which the result has."""
    parts = (
        TruncYear("departs", tzinfo=INDIA),
        TruncQuarter("departs", tzinfo=INDIA),
        TruncMonth("departs", tzinfo=INDIA),
        TruncWeek("departs", tzinfo=INDIA),
        TruncDay("departs", tzinfo=INDIA),
        TruncHour("departs", tzinfo=INDIA),
        TruncMinute("departs", tzinfo=INDIA),
        TruncSecond("departs", tzinfo=INDIA),
        TruncTime("departs", tzinfo=INDIA),
    )
    row: tuple[datetime, ...] = Flight.objects.values_list(*parts).get(code="AB7")
    return row


def days_of_departures_in_india() -> QuerySet[Flight, datetime]:
    """``datetimes`` takes a time zone as well."""
    return Flight.objects.datetimes("departs", "day", tzinfo=INDIA)


def flights_on_a_day_in_new_york() -> list[str]:
    """Lookups use the current time zone, at the time when the query runs."""
    with timezone.override(NEW_YORK):
        rows = Flight.objects.filter(departs__date=date(2020, 12, 31))
        return list(rows.values_list("code", flat=True))


def flights_on_a_day_without_time_zones() -> list[tuple[str, datetime]]:
    """With ``USE_TZ = False`` the current time zone has no meaning, and datetimes are naive."""
    with override_settings(USE_TZ=False), timezone.override(NEW_YORK):
        rows = Flight.objects.filter(departs__date=date(2021, 1, 1))
        return list(rows.values_list("code", "departs"))


def flights_from_july_2099_in_berlin() -> QuerySet[Flight, str]:
    """A moment may have any time zone; it is sent in UTC."""
    midnight = datetime(2099, 7, 1, tzinfo=BERLIN)
    return Flight.objects.filter(departs__gte=midnight).values_list("code", flat=True)


def flights_at_half_past_two_before_and_after() -> tuple[QuerySet[Flight, str], ...]:
    """Where a clock shows a time twice, ``fold=1`` is the second one."""
    first = datetime(2024, 10, 27, 2, 30, tzinfo=BERLIN)
    second = first.replace(fold=1)
    rows = Flight.objects.values_list("code", flat=True)
    return rows.filter(departs=first), rows.filter(departs=second), rows.filter(arrives=second)


def depart_while_the_clock_skips() -> QuerySet[Flight, datetime]:
    """A time that no clock shows has the offset of before."""
    skipped = datetime(2019, 3, 31, 2, 30, tzinfo=BERLIN)
    Flight.objects.filter(code="AB1").update(departs=skipped)
    return Flight.objects.order_by("id").values_list("departs", flat=True)


def depart_in_india() -> datetime:
    """The row has the moment; its time zone is lost."""
    flight = Flight.objects.get(code="AB1")
    flight.departs = datetime(2024, 7, 1, 1, 30, tzinfo=INDIA)
    flight.save()
    flight.refresh_from_db()
    return flight.departs


def clocks_in_berlin() -> list[str]:
    """``localtime`` shows a moment in a time zone, by default the current one."""
    return [
        f"{timezone.localtime(moment, BERLIN):%H:%M %Z}"
        for flight in Flight.objects.filter(code__in=["AB3", "AB4"]).order_by("id")
        for moment in (flight.departs, flight.arrives)
    ]


def lengths_while_clocks_change() -> list[timedelta]:
    """Rows have moments in UTC, whose difference is the time that passes."""
    flights = Flight.objects.filter(code__in=["AB2", "AB3", "AB4"]).order_by("id")
    return [flight.arrives - flight.departs for flight in flights if flight.arrives]
