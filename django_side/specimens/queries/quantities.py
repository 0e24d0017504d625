"""Numbers: what a column keeps of them, and what comes back."""

from contextlib import suppress
from decimal import Decimal
from typing import Any

from django.db import DataError, models
from django.db.models import F, QuerySet, Sum, Value
from django.db.models.functions import Cast

from django_side.specimens.columns import ColumnField, column_types, create_table
from django_side.specimens.models import Collector, Specimen


def collectors_of_thirty_centigrams() -> QuerySet[Collector, str]:
    """The sum is compared in the database."""
    heavy = Collector.objects.alias(total=Sum("specimens__mass")).filter(total=Decimal("0.30"))
    return heavy.values_list("name", flat=True)


def mass_that_is_rounded() -> tuple[str, str]:
    """The object keeps what it was given until it is read again."""
    specimen = Specimen.objects.get(label="agate")
    specimen.mass = Decimal("1.005")
    specimen.save()
    given = str(specimen.mass)
    specimen.refresh_from_db()
    return given, str(specimen.mass)


def doubled_mass() -> str:
    """An expression has as many digits as the database returns."""
    doubled = Specimen.objects.values_list(F("mass") * 2, flat=True).get(label="agate")
    return str(doubled.quantize(Decimal("0.01")))


def types_of_numbers() -> list[str]:
    """``db_type`` is what a field of one's own has to define."""
    shelf = create_table(
        "Shelf",
        big=models.BigIntegerField(),
        normal=models.IntegerField(),
        small=models.SmallIntegerField(),
        numeric=ColumnField("numeric(8, 2)"),
        decimal=ColumnField("decimal(8, 2)"),
        inexact=ColumnField("float"),
        double=ColumnField("double precision"),
        real=ColumnField("real"),
        flag=ColumnField("boolean"),
    )
    return column_types(shelf)


def types_of_unsigned_numbers() -> list[str]:
    """Django's positive fields are unsigned as well."""
    shelf = create_table(
        "Shelf",
        big=models.PositiveBigIntegerField(),
        normal=ColumnField("integer(5) zerofill"),
        medium=ColumnField("mediumint unsigned"),
        small=models.PositiveSmallIntegerField(),
        tiny=ColumnField("tinyint unsigned"),
        decimal=ColumnField("decimal(6, 2) unsigned"),
        numeric=ColumnField("numeric(6, 2) unsigned"),
        double=ColumnField("double unsigned"),
        inexact=ColumnField("float unsigned"),
        real=ColumnField("real unsigned"),
        signed=models.FloatField(),
    )
    return column_types(shelf)


def numbers_that_fit_into_a_byte() -> list[int]:
    """In its strict mode, which Django asks for, the database refuses the others."""
    shelf = create_table("Shelf", count=ColumnField("tinyint unsigned"))
    kept = []
    for number in (255, 256, -1):
        with suppress(DataError):
            kept.append(shelf.objects.create(count=number).count)
    return kept


class _BitsField(ColumnField):
    """Bits, which the driver reads as bytes."""

    def from_db_value(self, value: bytes, _expression: Any, _connection: Any) -> int:
        return int.from_bytes(value)


def faces_of_a_crystal() -> int:
    """``from_db_value`` makes a number of what the driver returns."""
    shelf = create_table("Shelf", faces=_BitsField("bit(5)"))
    shelf.objects.create(faces=0b10101)
    return int(shelf.objects.get().faces)


def faces_as_bits() -> tuple[str, int]:
    """PostgreSQL's bits are a text for Django."""
    faces = Value("10101", output_field=ColumnField())
    [bits] = Collector.objects.values_list(Cast(faces, ColumnField("bit(5)")), flat=True)[:1]
    return bits, int(bits, 2)


def years_of_discovery() -> list[int]:
    """A year of two digits is of this century or of the last."""
    shelf = create_table("Shelf", year=ColumnField("year"))
    for year in (1901, 2155, "69", "70"):
        shelf.objects.create(year=year)
    with suppress(DataError):
        shelf.objects.create(year=1900)
    return list(shelf.objects.order_by("year").values_list("year", flat=True))
