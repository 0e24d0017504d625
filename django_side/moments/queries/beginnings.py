"""The beginnings of years, quarters, months, weeks, days, hours, minutes and seconds."""

from datetime import date, datetime, time

from django.db.models import Count, QuerySet
from django.db.models.functions import (
    Trunc,
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

from django_side.moments.models import Flight


def beginnings_of_years_months_and_days() -> QuerySet[Flight, tuple[datetime, datetime, datetime]]:
    """The result is of the field's type: a moment, in the current time zone."""
    rows = Flight.objects.order_by("id")
    return rows.values_list(TruncYear("departs"), TruncMonth("departs"), TruncDay("departs"))


def full_hours_minutes_and_seconds() -> QuerySet[Flight, tuple[datetime, datetime, datetime]]:
    """The smaller parts are cut off, never rounded."""
    rows = Flight.objects.order_by("id")
    return rows.values_list(TruncHour("departs"), TruncMinute("departs"), TruncSecond("departs"))


def quarters_and_weeks_of_first_sales() -> QuerySet[Flight, tuple[date, date]]:
    """A date stays a date; a week begins on Monday."""
    rows = Flight.objects.order_by("id")
    return rows.values_list(TruncQuarter("sold_from"), TruncWeek("sold_from"))


def dates_and_times_of_departures() -> QuerySet[Flight, tuple[date, time]]:
    """``TruncDate`` and ``TruncTime`` are casts: the time keeps its fraction."""
    rows = Flight.objects.order_by("id")
    return rows.values_list(TruncDate("departs"), TruncTime("departs"))


def full_hours_of_gates() -> QuerySet[Flight, time]:
    """``Trunc`` takes the name of the kind, and a time of day as well."""
    return Flight.objects.order_by("id").values_list(Trunc("gate_opens", "hour"), flat=True)


def flights_per_month() -> QuerySet[Flight, tuple[datetime, int]]:
    """``values()`` before ``annotate()`` groups by the beginning of the month."""
    months = Flight.objects.annotate(month=TruncMonth("departs")).values("month")
    return months.annotate(number=Count("*")).values_list("month", "number")


def years_of_first_sales() -> QuerySet[Flight, date]:
    """``dates`` returns each beginning once, in order."""
    return Flight.objects.dates("sold_from", "year")


def months_of_first_sales_backwards() -> QuerySet[Flight, date]:
    """The kind is year, month, week or day."""
    return Flight.objects.dates("sold_from", "month", order="DESC")


def hours_of_departures() -> QuerySet[Flight, datetime]:
    """``datetimes`` knows hours, minutes and seconds as well."""
    return Flight.objects.datetimes("departs", "hour")


def days_of_arrivals_backwards() -> QuerySet[Flight, datetime]:
    """Rows without a moment are left out."""
    return Flight.objects.datetimes("arrives", "day", order="DESC")
