"""Conversions, and functions that choose among values."""

from django.db import connection
from django.db.models import CharField, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, Collate, Greatest, Least, Lower, NullIf

from django_side.measurements.models import Reading


def steps_as_text() -> QuerySet[Reading, str]:
    """``Cast`` takes a field, whose type on the database it writes."""
    text = Cast("steps", CharField(max_length=10))
    return Reading.objects.annotate(text=text).order_by("text").values_list("text", flat=True)


def triple_values_as_integers() -> QuerySet[Reading, int]:
    """``CAST()`` on every database; they do not agree how to drop the fraction."""
    number = Cast(F("value") * 3.0, IntegerField())
    return Reading.objects.order_by("id").values_list(number, flat=True)


def corrections_or_steps() -> QuerySet[Reading, int]:
    """The first argument that is not NULL."""
    return Reading.objects.order_by("id").values_list(Coalesce("correction", "steps"), flat=True)


def corrections_but_zero() -> QuerySet[Reading, int | None]:
    """NULL where both arguments are equal."""
    return Reading.objects.order_by("id").values_list(NullIf("correction", 0), flat=True)


def units_or_piece() -> QuerySet[Reading, str]:
    """The usual way to replace an empty text."""
    unit = Coalesce(NullIf("unit", Value("")), Value("piece"))
    return Reading.objects.order_by("id").values_list(unit, flat=True)


def greater_of_steps_and_correction() -> QuerySet[Reading, int | None]:
    """``MAX()`` of several arguments on SQLite, ``GREATEST()`` elsewhere."""
    return Reading.objects.order_by("id").values_list(Greatest("steps", "correction"), flat=True)


def least_of_steps_correction_and_five() -> QuerySet[Reading, int | None]:
    """``MIN()`` of several arguments on SQLite, ``LEAST()`` elsewhere."""
    least = Least("steps", "correction", Value(5))
    return Reading.objects.order_by("id").values_list(least, flat=True)


def units_in_order_of_bytes() -> QuerySet[Reading, str]:
    """Each database has its own names of collations."""
    names = {"sqlite": "BINARY", "postgresql": "C", "mysql": "utf8mb4_bin"}
    rows = Reading.objects.order_by(Collate("unit", names[connection.vendor]))
    return rows.values_list("unit", flat=True)


def readings_in_centimetres() -> QuerySet[Reading, int]:
    """``alias`` computes a value that is only used in conditions."""
    rows = Reading.objects.alias(small=Lower("unit")).filter(small="cm")
    return rows.order_by("id").values_list("id", flat=True)
