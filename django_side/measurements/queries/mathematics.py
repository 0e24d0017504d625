"""Mathematical functions of the databases.

Django registers those that SQLite lacks, written in Python, with each connection. Floats are
rounded to thousandths, because the last digit depends on the database.
"""

from typing import Any

from django.db.models import F, FloatField, Func, QuerySet, Value
from django.db.models.functions import (
    Abs,
    ACos,
    ASin,
    ATan,
    ATan2,
    Cast,
    Ceil,
    Cos,
    Cot,
    Degrees,
    Exp,
    Floor,
    Ln,
    Log,
    Mod,
    Pi,
    Power,
    Radians,
    Random,
    Round,
    Sign,
    Sin,
    Sqrt,
    Tan,
)

from django_side.measurements.models import Reading


def _thousandths(number: Func) -> Round:
    return Round(number * 1000.0)


def amounts_of_values() -> QuerySet[Reading, float]:
    """A function takes the name of a field, or an expression."""
    return Reading.objects.order_by("id").values_list(Abs("value"), flat=True)


def values_rounded() -> QuerySet[Reading, tuple[float, float, float]]:
    """The results are floats, as the field."""
    rows = Reading.objects.order_by("id")
    return rows.values_list(Ceil("value"), Floor("value"), Round("value"))


def signs_of_values() -> QuerySet[Reading, float]:
    """The result is a float, as the field, although the sign is a whole number."""
    return Reading.objects.order_by("id").values_list(Sign("value"), flat=True)


def roots_of_values() -> QuerySet[Reading, tuple[int, float]]:
    """The root of a negative number is an error on PostgreSQL, and NULL elsewhere."""
    rows = Reading.objects.filter(value__gte=0).order_by("id")
    return rows.values_list("id", Sqrt("value"))


def steps_modulo_three() -> QuerySet[Reading, float]:
    """The functions of mathematics return floats, for integers as well."""
    return Reading.objects.order_by("id").values_list(Mod("steps", 3), flat=True)


def powers_of_two() -> QuerySet[Reading, float]:
    """A number among the arguments becomes a parameter."""
    power = _thousandths(Power(2.0, "value"))
    return Reading.objects.order_by("id").values_list(power, flat=True)


def logarithms_of_values() -> QuerySet[Reading, tuple[int, float, float]]:
    """``Log`` takes the base first; PostgreSQL has it for decimals only, so Django casts."""
    rows = Reading.objects.filter(value__gt=0).order_by("id")
    to_three = Cast(Log(3.0, "value"), FloatField())
    return rows.values_list("id", _thousandths(Ln("value")), _thousandths(to_three))


def exponentials_of_values() -> QuerySet[Reading, float]:
    """``Exp`` is the inverse of ``Ln``."""
    exponential = _thousandths(Exp("value"))
    return Reading.objects.order_by("id").values_list(exponential, flat=True)


def sines_cosines_and_tangents() -> QuerySet[Reading, Any]:
    """Angles are in radians. SQLite has no cotangent; Django brings one."""
    rows = Reading.objects.exclude(value=0).order_by("id")
    return rows.values_list(*(_thousandths(angle("value")) for angle in (Sin, Cos, Tan, Cot)))


def angles_of_a_tenth() -> QuerySet[Reading, Any]:
    """The inverse functions return radians."""
    rows = Reading.objects.order_by("id")
    tenth = F("value") / 10.0
    return rows.values_list(*(_thousandths(angle(tenth)) for angle in (ASin, ACos, ATan)))


def direction_of_steps_and_values() -> QuerySet[Reading, tuple[int, float]]:
    """``ATan2`` takes the height first, and knows all four quadrants."""
    rows = Reading.objects.exclude(steps=0).order_by("id")
    return rows.values_list("id", _thousandths(ATan2("value", "steps")))


def half_turn() -> tuple[float, float, float] | None:
    """An expression without a column still needs a row."""
    rows = Reading.objects.values_list(Pi(), Degrees(Pi()), Radians(Value(180.0)))
    return rows.first()


def twenty_random_orders() -> bool:
    """A question mark is Django's name for a random order."""
    rows = Reading.objects.order_by("?").values_list("id", flat=True)
    first, *others = (list(rows.all()) for _ in range(20))
    return any(other != first for other in others)


def random_numbers() -> list[bool]:
    """Every row gets a number of its own."""
    return [0 <= number < 1 for number in Reading.objects.values_list(Random(), flat=True)]
