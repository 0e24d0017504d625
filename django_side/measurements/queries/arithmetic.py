"""Arithmetic with columns."""

from decimal import Decimal

from django.db.models import DecimalField, ExpressionWrapper, F, FloatField, QuerySet
from django.db.models.functions import Cast, Round

from django_side.measurements.models import Reading


def steps_with_corrections() -> QuerySet[Reading, tuple[int, int | None]]:
    """Python's operators on ``F()`` are those of the database; NULL makes the result NULL."""
    rows = Reading.objects.annotate(total=F("steps") + F("correction"))
    return rows.order_by("id").values_list("id", "total")


def steps_less_corrections() -> QuerySet[Reading, tuple[int, int]]:
    """An annotation can be filtered like a column."""
    rows = Reading.objects.annotate(total=F("steps") - F("correction"))
    return rows.filter(total__isnull=False).order_by("id").values_list("id", "total")


def prices_of_three() -> QuerySet[Reading, Decimal]:
    """A decimal times an integer has the type of the decimal."""
    return Reading.objects.order_by("id").values_list(F("price") * 3, flat=True)


def steps_halved() -> QuerySet[Reading, int]:
    """``/`` is the database's: it divides integers without a fraction, but not on MariaDB."""
    return Reading.objects.order_by("id").values_list(F("steps") / 2, flat=True)


def steps_halved_on_mariadb() -> QuerySet[Reading, int]:
    """The database divides with a fraction, which Django cuts off when it reads the value."""
    return Reading.objects.order_by("id").values_list(F("steps") / 2, flat=True)


def steps_halved_with_fraction() -> QuerySet[Reading, float]:
    """A cast makes the division one of floats."""
    half = Cast("steps", FloatField()) / 2
    return Reading.objects.order_by("id").values_list(half, flat=True)


def steps_left_over_by_threes() -> QuerySet[Reading, int]:
    """``%`` keeps the sign of the dividend, where Python takes that of the divisor."""
    return Reading.objects.order_by("id").values_list(F("steps") % 3, flat=True)


def values_squared() -> QuerySet[Reading, float]:
    """``**`` becomes ``POWER()``; a float and an integer would have no common type."""
    return Reading.objects.order_by("id").values_list(F("value") ** 2.0, flat=True)


def steps_negated() -> QuerySet[Reading, int]:
    """Django writes a multiplication by -1."""
    return Reading.objects.order_by("id").values_list(-F("steps"), flat=True)


def corrections_with_a_bit_in_common() -> QuerySet[Reading, tuple[int, int]]:
    """``&`` between two ``F()`` is for conditions, so bits have methods."""
    rows = Reading.objects.filter(correction__isnull=False).order_by("id")
    return rows.values_list("id", F("correction").bitand(6))


def corrections_with_the_bits_of_six() -> QuerySet[Reading, tuple[int, int]]:
    """Likewise for ``|``."""
    rows = Reading.objects.filter(correction__isnull=False).order_by("id")
    return rows.values_list("id", F("correction").bitor(6))


def corrections_that_differ_from_six() -> QuerySet[Reading, tuple[int, int]]:
    """SQLite has no such operator; Django writes it with the others there."""
    rows = Reading.objects.filter(correction__isnull=False).order_by("id")
    return rows.values_list("id", F("correction").bitxor(6))


def corrections_shifted() -> QuerySet[Reading, tuple[int, int, int]]:
    """Python's ``<<`` and ``>>`` are not defined for ``F()``."""
    rows = Reading.objects.filter(correction__isnull=False).order_by("id")
    left, right = F("correction").bitleftshift(2), F("correction").bitrightshift(1)
    return rows.values_list("id", left, right)


def readings_with_more_steps_than_corrected() -> QuerySet[Reading, int]:
    """``F()`` compares two columns of a row."""
    rows = Reading.objects.filter(steps__gte=F("correction"))
    return rows.order_by("id").values_list("id", flat=True)


def add_a_step_to_all() -> QuerySet[Reading, int]:
    """``update`` computes in the database, so nothing that is written meanwhile is lost."""
    Reading.objects.update(steps=F("steps") + 1)
    return Reading.objects.order_by("id").values_list("steps", flat=True)


def price_with_tax() -> QuerySet[Reading, Decimal]:
    """``ExpressionWrapper`` gives an expression of mixed types one of its own."""
    tax = ExpressionWrapper(
        F("price") * Decimal("1.1"), DecimalField(max_digits=9, decimal_places=3)
    )
    return Reading.objects.order_by("id").values_list(Round(tax, precision=3), flat=True)
