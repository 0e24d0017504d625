"""Tempting ports to Django that run and return another answer."""

from django.db.models import F, QuerySet

from django_side.measurements.models import Reading


def steps_halved_with_fraction_by_slash() -> QuerySet[Reading, int]:
    """``Reading.steps / 2``, word for word."""
    return Reading.objects.order_by("id").values_list(F("steps") / 2, flat=True)


def steps_left_over_by_python() -> list[int]:
    """``Reading.steps % 3``, computed after the rows were read."""
    return [steps % 3 for steps in Reading.objects.order_by("id").values_list("steps", flat=True)]
