"""Functions, aggregates in an order, and windows."""

from datetime import date
from statistics import mode, quantiles
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.functions import TransactionNow
from django.db import connection
from django.db.models import (
    BooleanField,
    Count,
    Func,
    IntegerField,
    Q,
    QuerySet,
    Sum,
    ValueRange,
    Window,
    WindowFrameExclusion,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Extract, Lag, Lead, Power, Trunc

from django_side.harbours.models import Booking, Harbour, Ship, Visit


def squares_of_signals() -> tuple[list[float], float]:
    """A function without a table needs a cursor."""
    squares = Ship.objects.order_by("id").values_list(Power("signals", 2), flat=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT POWER(2, 3)")
        return [float(square) for square in squares], float(cursor.fetchone()[0])


def whether_time_stands_still() -> bool:
    """``TransactionNow`` is the moment at which the transaction began; ``Now`` moves on."""
    moments = Harbour.objects.values_list(TransactionNow(), flat=True)
    return bool(moments[0] == moments[1])


def order_of_clocks() -> Any:
    """``Func`` with a ``template`` writes what has no brackets."""
    clocks = (
        "CURRENT_DATE = DATE(LOCALTIMESTAMP)",
        "CURRENT_TIMESTAMP = LOCALTIMESTAMP",
        "CURRENT_TIME = LOCALTIME",
    )
    agree = [Func(template=f"({each})", output_field=BooleanField()) for each in clocks]
    return Harbour.objects.values_list(*agree)[0]


def whether_one_user_asks() -> Any:
    """Likewise."""
    users = ("SESSION_USER = CURRENT_USER", "USER = SESSION_USER")
    same = [Func(template=f"({each})", output_field=BooleanField()) for each in users]
    return Harbour.objects.values_list(*same)[0]


def tickets_from_a_sequence() -> list[int]:
    """Sequences have no other way than a cursor."""
    numbers = []
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY SEQUENCE tickets")
        for _ in range(2):
            cursor.execute("SELECT nextval('tickets')")
            numbers += cursor.fetchone()
    return numbers


def ships_of_each_home_in_order() -> list[tuple[str, Any, str]]:
    """``django.contrib.postgres`` has the aggregate, whose order is an argument."""
    rows = Harbour.objects.filter(ships__isnull=False).order_by("name")
    oldest_first = ArrayAgg("ships__name", order_by="ships__built")
    lists = rows.values_list("name").annotate(names=oldest_first)
    return [(home, names, ", ".join(sorted(names))) for home, names in lists]


def usual_and_middle_cargo() -> tuple[int, float, int]:
    """Python has the statistics."""
    cargos = Visit.objects.order_by("cargo")
    numbers = [cargo for cargo in cargos.values_list("cargo", flat=True) if cargo is not None]
    return mode(numbers), quantiles(numbers, n=10, method="inclusive")[0], numbers[0]


def bookings_by_all_groups() -> list[tuple[int | None, bool | None, int]]:
    """A query for each way to group."""
    rows = Booking.objects.values_list("harbour", "is_cancelled").annotate(number=Count("*"))
    harbours = Booking.objects.values_list("harbour").annotate(number=Count("*"))
    states = Booking.objects.values_list("is_cancelled").annotate(number=Count("*"))
    return [
        *rows,
        *((harbour, None, number) for harbour, number in harbours),
        *((None, state, number) for state, number in states),
        (None, None, Booking.objects.count()),
    ]


def numbers_of_some_visits() -> tuple[int, int]:
    """``filter`` is an argument of the aggregate."""
    much, of_vik = Count("id", filter=Q(cargo__gte=40)), Count("id", filter=Q(agent="vik"))
    numbers = Visit.objects.aggregate(much=much, of_vik=of_vik)
    return numbers["much"], numbers["of_vik"]


def cargo_of_others_so_far() -> QuerySet[Visit, Any]:
    """The frame knows what it excludes."""
    frame = ValueRange(start=None, end=0, exclusion=WindowFrameExclusion.CURRENT_ROW)
    so_far = Window(Sum("cargo"), order_by="arrived", frame=frame)
    return Visit.objects.order_by("id").values_list("id", so_far)


def cargo_of_all_at_each_moment() -> QuerySet[Visit, Any]:
    """``NO_OTHERS`` is what SQL does without the words."""
    frame = ValueRange(start=0, end=0, exclusion=WindowFrameExclusion.NO_OTHERS)
    at_once = Window(Sum("cargo"), order_by="arrived", frame=frame, output_field=IntegerField())
    return Visit.objects.order_by("id").values_list("id", at_once)


def cargo_of_two_moments() -> QuerySet[Visit, Any]:
    """There is no frame of groups: the SQL is written."""
    cargo = RawSQL(
        "SUM(cargo) OVER (ORDER BY arrived GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW)", ()
    )
    return Visit.objects.order_by("id").values_list("id", cargo)


def cargo_before_and_after() -> QuerySet[Visit, Any]:
    """``offset`` and ``default`` are the arguments of both."""
    before = Window(Lag("cargo", offset=2), order_by="id")
    after = Window(Lead("cargo", default=0), order_by="id")
    return Visit.objects.values_list(before, after)


def days_in_oslo() -> QuerySet[Visit, Any]:
    """``tzinfo`` takes the place of the current zone."""
    oslo = ZoneInfo("Europe/Oslo")
    day, midnight = Extract("arrived", "day", tzinfo=oslo), Trunc("arrived", "day", tzinfo=oslo)
    return Visit.objects.order_by("id").values_list(day, midnight)


def visits_of_a_year_of_weeks() -> tuple[int, list[int]]:
    """Years are compared by their bounds, and so are those of weeks."""
    year = Visit.objects.filter(arrived__year__exact=2023)
    weeks = Visit.objects.filter(arrived__iso_year__exact=2025)
    return year.count(), list(weeks.values_list("id", flat=True))


def months_with_visits() -> list[date]:
    """``dates`` is a method of its own; ``datetimes`` is for moments."""
    return [each.date() for each in Visit.objects.datetimes("arrived", "month", order="DESC")]
