"""Ranges of numbers, days and moments.

The questions are in ``shared_fixtures/warehouse/questions/ranges.py``, the SQLAlchemy side in
``sqlalchemy_side/warehouse/queries/ranges.py``.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import IntegerRangeField
from django.db.backends.postgresql.psycopg_any import DateRange, DateTimeTZRange, NumericRange
from django.db.models import ExpressionWrapper, F, QuerySet, Value

from django_side.warehouse.models import Rate

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


def rates_for_ten_crates() -> QuerySet[Rate]:
    """``contains`` takes a value."""
    return Rate.objects.filter(quantity__contains=10).order_by("id")


def rates_for_twelve_to_twenty_crates() -> QuerySet[Rate]:
    """``contains`` takes a range as well; a tuple is one that excludes its end."""
    return Rate.objects.filter(quantity__contains=(12, 20)).order_by("id")


def rates_below_twenty_crates() -> QuerySet[Rate]:
    """``contained_by`` is the converse."""
    return Rate.objects.filter(quantity__contained_by=(1, 20)).order_by("id")


def rates_for_five_to_ten_crates() -> QuerySet[Rate]:
    """``overlap`` needs one number in common."""
    return Rate.objects.filter(quantity__overlap=(5, 10)).order_by("id")


def rates_below_medium() -> QuerySet[Rate]:
    """``fully_lt`` is the operator ``<<``."""
    return Rate.objects.filter(quantity__fully_lt=(10, 20))


def rates_above_small() -> QuerySet[Rate]:
    """``fully_gt`` is the operator ``>>``."""
    return Rate.objects.filter(quantity__fully_gt=(1, 10)).order_by("id")


def rates_not_below_ten() -> QuerySet[Rate]:
    """``not_lt`` is the operator ``&>``, which looks at the lower ends only."""
    return Rate.objects.filter(quantity__not_lt=(10, 11)).order_by("id")


def rates_not_above_nineteen() -> QuerySet[Rate]:
    """``not_gt`` is the operator ``&<``, which looks at the upper ends only."""
    return Rate.objects.filter(quantity__not_gt=(19, 20)).order_by("id")


def rates_next_to_medium() -> QuerySet[Rate]:
    """``adjacent_to`` is the operator ``-|-``."""
    return Rate.objects.filter(quantity__adjacent_to=(10, 20)).order_by("id")


def ends_of_quantities() -> QuerySet[Rate, tuple[Any, ...]]:
    """``startswith`` and ``endswith`` are the ends, null where there is none."""
    ends = ("quantity__startswith", "quantity__endswith")
    return Rate.objects.order_by("id").values_list("name", *ends)


def largest_quantities() -> QuerySet[Rate, tuple[Any, ...]]:
    """PostgreSQL stores ranges of whole numbers without their upper end."""
    ended = Rate.objects.exclude(quantity__endswith=None).order_by("id")
    return ended.values_list("name", F("quantity__endswith") - 1)


def bounds_of_prices() -> QuerySet[Rate, tuple[Any, ...]]:
    """Transforms with the names of PostgreSQL's functions."""
    return Rate.objects.order_by("id").values_list(
        "name",
        "price__isempty",
        "price__lower_inc",
        "price__lower_inf",
        "price__upper_inc",
        "price__upper_inf",
    )


def rates_without_an_upper_end() -> QuerySet[Rate]:
    """An empty range has no ends that could be open."""
    return Rate.objects.filter(quantity__upper_inf=True).order_by("id")


def quantities_as_they_are() -> QuerySet[Rate, tuple[Any, ...]]:
    """The driver's ranges."""
    return Rate.objects.order_by("id").values_list("quantity", "codes", "price")[:5]


def codes_shared_with_medium() -> QuerySet[Rate]:
    """A range of 64-bit numbers."""
    return Rate.objects.filter(codes__overlap=(4500000000, 6000000000)).order_by("id")


def rates_that_contain_their_amount() -> QuerySet[Rate]:
    """``contains`` casts a decimal to ``numeric(None, None)``, and fails; its converse works."""
    return Rate.objects.filter(amount__contained_by=F("price"))


def rates_that_contain_their_day() -> QuerySet[Rate]:
    """Days are compared with a range of days."""
    return Rate.objects.filter(season__contains=F("day")).order_by("id")


def rates_at_noon() -> QuerySet[Rate]:
    """A moment is compared with a range of moments."""
    return Rate.objects.filter(window__contains=NOON)


def numbers_within_ranges() -> dict[str, QuerySet[Rate, str]]:
    """``contained_by`` is also a lookup of numbers."""
    prices = NumericRange(Decimal(3), Decimal(5), "[]")
    names = Rate.objects.order_by("id").values_list("name", flat=True)
    return {
        "minimum": names.filter(minimum__contained_by=NumericRange(1, 15)),
        "amount": names.filter(amount__contained_by=prices),
        "weight": names.filter(weight__contained_by=NumericRange(0, 5)),
    }


def days_and_moments_within_ranges() -> dict[str, QuerySet[Rate, str]]:
    """``contained_by`` is also a lookup of days and moments."""
    summer = DateRange(date(2024, 6, 1), date(2024, 9, 1))
    afternoon = DateTimeTZRange(NOON, NOON.replace(hour=18))
    names = Rate.objects.order_by("id").values_list("name", flat=True)
    return {
        "day": names.filter(day__contained_by=summer),
        "moment": names.filter(moment__contained_by=afternoon),
    }


def parts_of_ranges() -> QuerySet[Rate, tuple[Any, ...]]:
    """``*`` and ``-`` are operators of ranges, too, but Django must be given the type."""
    quantity = IntegerRangeField()
    some = Value(NumericRange(5, 15), output_field=quantity)
    rest = Value(NumericRange(15, None), output_field=quantity)
    return (
        Rate.objects.order_by("id")
        .filter(name__in=["small", "medium", "large"])
        .values_list(
            "name",
            ExpressionWrapper(F("quantity") * some, output_field=quantity),
            ExpressionWrapper(F("quantity") - rest, output_field=quantity),
        )
    )


def small_and_medium_together() -> QuerySet[Rate, Any]:
    """``+`` joins ranges that overlap or are adjacent; others raise an error."""
    quantity = IntegerRangeField()
    medium = Value(NumericRange(10, 20), output_field=quantity)
    both = ExpressionWrapper(F("quantity") + medium, output_field=quantity)
    return Rate.objects.filter(name="small").values_list(both, flat=True)


def save_a_rate_for_both_ends() -> QuerySet[Rate]:
    """A tuple has the ``default_bounds`` of its field, also in a condition."""
    Rate.objects.create(name="new", price=(Decimal(1), Decimal(2)))
    return Rate.objects.filter(price__contains=(Decimal(2), Decimal(2))).order_by("id")
