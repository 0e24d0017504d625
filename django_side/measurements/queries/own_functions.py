"""Functions and SQL that Django does not know."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import (
    CharField,
    ExpressionWrapper,
    F,
    FloatField,
    Func,
    IntegerField,
    QuerySet,
    Value,
)
from django.db.models.expressions import RawSQL
from django.db.models.sql.compiler import SQLCompiler

from django_side.measurements.models import Reading, Sensor


class _DistanceFromFive(Func):
    """The template is filled in with the arguments."""

    template = "ABS(%(expressions)s - 5)"
    arity = 1
    output_field = IntegerField()


class _PositionOf(Func):
    """The place of a text in another; ``as_VENDOR`` replaces ``as_sql`` on a database."""

    function = "INSTR"
    arity = 2
    output_field = IntegerField()

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, function="STRPOS", **extra)


def names_with_capital_initials() -> QuerySet[Sensor, str]:
    """``Func`` writes any function; Django has no class for this one."""
    name = Func("name", function="INITCAP", output_field=CharField())
    return Sensor.objects.order_by("id").values_list(name, flat=True)


def distances_from_five_steps() -> QuerySet[Reading, int]:
    """A subclass of ``Func`` gives the function a name and a type."""
    return Reading.objects.order_by("id").values_list(_DistanceFromFive("steps"), flat=True)


def positions_of_a_letter_by_own_function() -> QuerySet[Sensor, int]:
    """A method of the expression writes it for one vendor."""
    place = _PositionOf("name", Value("r"))
    return Sensor.objects.order_by("id").values_list(place, flat=True)


def steps_doubled_by_sql() -> QuerySet[Reading, int]:
    """``RawSQL`` is put in brackets; its parameters are given apart."""
    doubled = RawSQL("steps * %s", (2,), output_field=IntegerField())
    return Reading.objects.order_by("id").values_list(doubled, flat=True)


def readings_above_a_number_in_sql() -> QuerySet[Reading, int]:
    """SQL that is true or false is compared like a field."""
    rows = Reading.objects.alias(above=RawSQL("steps", (), output_field=IntegerField()))
    return rows.filter(above__gt=1).order_by("id").values_list("id", flat=True)


def steps_times_a_fraction() -> QuerySet[Reading, float]:
    """``ExpressionWrapper`` gives a type to an expression of two types."""
    product = ExpressionWrapper(F("steps") * 1.5, output_field=FloatField())
    return Reading.objects.order_by("id").values_list(product, flat=True)


def readings_with_a_constant() -> QuerySet[Reading, tuple[int, str]]:
    """``Value`` is a parameter; a plain text would be the name of a field."""
    return Reading.objects.order_by("id").values_list("id", Value("metre"))
