"""Parts of moments, dates and times: years, quarters, weeks, days, hours."""

from datetime import date, time

from django.db.models import Q, QuerySet
from django.db.models.functions import (
    Extract,
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
)

from django_side.moments.models import Flight


def years_of_departures_and_of_their_weeks() -> QuerySet[Flight, tuple[int, int]]:
    """``ExtractIsoYear`` is the year of the week, which ends a little before or after."""
    rows = Flight.objects.order_by("id")
    return rows.values_list(ExtractYear("departs"), ExtractIsoYear("departs"))


def quarters_months_and_days_of_departures() -> QuerySet[Flight, tuple[int, int, int]]:
    """The same classes take dates and moments, and return integers."""
    rows = Flight.objects.order_by("id")
    parts = ExtractQuarter("departs"), ExtractMonth("departs"), ExtractDay("departs")
    return rows.values_list(*parts)


def weeks_of_first_sales() -> QuerySet[Flight, int]:
    """A week is that of ISO 8601 on every database."""
    return Flight.objects.order_by("id").values_list(ExtractWeek("sold_from"), flat=True)


def week_days_of_departures() -> QuerySet[Flight, tuple[int, int]]:
    """``ExtractWeekDay`` counts from Sunday as 1, ``ExtractIsoWeekDay`` from Monday as 1."""
    rows = Flight.objects.order_by("id")
    return rows.values_list(ExtractWeekDay("departs"), ExtractIsoWeekDay("departs"))


def clock_of_departures() -> QuerySet[Flight, tuple[int, int, int]]:
    """``ExtractSecond`` cuts off the fraction."""
    rows = Flight.objects.order_by("id")
    parts = ExtractHour("departs"), ExtractMinute("departs"), ExtractSecond("departs")
    return rows.values_list(*parts)


def clock_of_gates() -> QuerySet[Flight, tuple[int, int, int]]:
    """``Extract`` takes the name of the part; a time of day has only these three."""
    hour, minute = Extract("gate_opens", "hour"), Extract("gate_opens", lookup_name="minute")
    second = Extract("gate_opens", lookup_name="second")
    return Flight.objects.order_by("id").values_list(hour, minute, second)


def flights_of_2021() -> QuerySet[Flight, str]:
    """``__year`` becomes a range of moments, which an index serves."""
    return Flight.objects.filter(departs__year=2021).values_list("code", flat=True)


def flights_after_2021_until_2024() -> QuerySet[Flight, str]:
    """A comparison of years becomes one of moments as well."""
    rows = Flight.objects.filter(departs__year__gt=2021, departs__year__lte=2024)
    return rows.values_list("code", flat=True)


def flights_from_2022_until_before_2024() -> QuerySet[Flight, str]:
    """``__gte`` takes the first moment of its year, ``__lt`` leaves that of its year out."""
    rows = Flight.objects.filter(departs__year__gte=2022, departs__year__lt=2024)
    return rows.values_list("code", flat=True)


def flights_of_the_weeks_of_2025() -> QuerySet[Flight, str]:
    """``__iso_year`` becomes a range as well: that of the weeks of the year."""
    return Flight.objects.filter(departs__iso_year=2025).values_list("code", flat=True)


def flights_after_the_weeks_of_2020_until_those_of_2025() -> QuerySet[Flight, str]:
    """The year of the weeks is compared as that of the calendar."""
    rows = Flight.objects.filter(departs__iso_year__gt=2020, departs__iso_year__lte=2025)
    return rows.values_list("code", flat=True)


def flights_from_the_weeks_of_2021_until_before_those_of_2025() -> QuerySet[Flight, str]:
    """The first of January may belong to the weeks of the year before."""
    rows = Flight.objects.filter(departs__iso_year__gte=2021, departs__iso_year__lt=2025)
    return rows.values_list("code", flat=True)


def flights_on_sundays() -> QuerySet[Flight, str]:
    """Sunday is 1 for ``__week_day``, and 7 for ``__iso_week_day``."""
    return Flight.objects.filter(departs__week_day=1).values_list("code", flat=True)


def flights_first_sold_on_a_sunday() -> QuerySet[Flight, str]:
    """Dates have the same lookups as moments."""
    return Flight.objects.filter(sold_from__iso_week_day=7).values_list("code", flat=True)


def flights_first_sold_in_a_last_quarter() -> QuerySet[Flight, str]:
    """A part without an index: the database computes it for every row."""
    return Flight.objects.filter(sold_from__quarter=4).values_list("code", flat=True)


def flights_first_sold_in_the_last_weeks() -> QuerySet[Flight, str]:
    """Years have 52 or 53 weeks; a week alone is no week of a certain year."""
    return Flight.objects.filter(sold_from__week__gte=52).values_list("code", flat=True)


def flights_first_sold_on_a_thirty_first() -> QuerySet[Flight, str]:
    """``__day`` is that of the month."""
    return Flight.objects.filter(sold_from__day=31).values_list("code", flat=True)


def flights_first_sold_in_spring() -> QuerySet[Flight, str]:
    """A transform takes any lookup of integers."""
    return Flight.objects.filter(sold_from__month__range=(3, 5)).values_list("code", flat=True)


def flights_at_half_past_but_not_eleven() -> QuerySet[Flight, str]:
    """Two parts of one field are two conditions."""
    rows = Flight.objects.filter(departs__minute=30, departs__hour__lt=23)
    return rows.values_list("code", flat=True)


def flights_with_late_gates() -> QuerySet[Flight, str]:
    """A time of day has the lookups of the clock."""
    rows = Flight.objects.filter(gate_opens__hour__gte=22, gate_opens__minute__lt=59)
    return rows.values_list("code", flat=True)


def flights_in_the_last_second_of_a_minute() -> QuerySet[Flight, str]:
    """The fraction does not matter: the part is a whole number."""
    rows = Flight.objects.filter(Q(departs__second=59) | Q(gate_opens__second=59))
    return rows.values_list("code", flat=True)


def flights_that_arrived_on_a_day() -> QuerySet[Flight, str]:
    """``__date`` computes the date of every row, in the current time zone."""
    rows = Flight.objects.filter(arrives__date=date(2024, 12, 31))
    return rows.values_list("code", flat=True)


def flights_after_half_past_eleven_in_the_evening() -> QuerySet[Flight, str]:
    """``__time`` is the time of day, in the current time zone."""
    rows = Flight.objects.filter(departs__time__gt=time(23, 30))
    return rows.values_list("code", flat=True)


def flights_in_the_first_hours_of_2024() -> QuerySet[Flight, str]:
    """Transforms follow one another."""
    rows = Flight.objects.filter(departs__date__year=2024, departs__time__hour=0)
    return rows.values_list("code", flat=True)
