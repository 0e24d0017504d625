"""Tempting ports to Django that run and return another answer."""

from datetime import UTC, datetime

from django.db.models import QuerySet

from django_side.moments.models import Flight


def flights_of_two_days_by_range() -> QuerySet[Flight, str]:
    """``between`` with the last second of the day."""
    moments = (
        datetime(2024, 12, 30, tzinfo=UTC),
        datetime(2024, 12, 31, 23, 59, 59, tzinfo=UTC),
    )
    return Flight.objects.filter(departs__range=moments).values_list("code", flat=True)
