"""Aggregates and their options."""

from typing import Any

from django.db.models import (
    Aggregate,
    Avg,
    Count,
    F,
    IntegerField,
    Max,
    Min,
    Q,
    QuerySet,
    StdDev,
    Sum,
    Variance,
)

from django_side.standings.models import Player, Score


class _BitOr(Aggregate):
    """An aggregate function that Django does not know: a name and a type are enough."""

    function = "BIT_OR"
    output_field = IntegerField()


class _Span(Aggregate):
    """The template may repeat the expression."""

    name = "Span"
    template = "MAX(%(expressions)s) - MIN(%(expressions)s)"
    output_field = IntegerField()


def total_and_average_points() -> dict[str, Any]:
    """Names are optional: without one, the result is ``points__sum``."""
    return Score.objects.aggregate(Sum("points"), average=Avg("points"))


def different_points() -> dict[str, Any]:
    """``distinct`` counts, adds and averages each value once."""
    return Score.objects.aggregate(
        number=Count("points", distinct=True),
        total=Sum("points", distinct=True),
        average=Avg("points", distinct=True),
    )


def points_with_a_bonus() -> dict[str, Any]:
    """``filter`` becomes FILTER, or CASE on a database without it."""
    rewarded = Q(bonus__gt=0)
    return Score.objects.aggregate(
        number=Count("id", filter=rewarded),
        total=Sum("points", filter=rewarded),
        average=Avg("points", filter=rewarded),
        lowest=Min("points", filter=rewarded),
        highest=Max("points", filter=rewarded),
    )


def figures_of_each_player() -> QuerySet[Player, Any]:
    """``default`` replaces the None of an aggregate over no rows."""
    return Player.objects.order_by("name").values_list(
        "name",
        Sum("scores__points"),
        Sum("scores__points", default=0),
        Min("scores__points", default=-1),
        Max("scores__points", default=10),
        Avg("scores__points", default=0.5),
    )


def spread_of_points() -> dict[str, Any]:
    """By default the rows are the whole population; the results are floats."""
    return Score.objects.aggregate(variance=Variance("points"), deviation=StdDev("points"))


def spread_of_a_sample_of_bonuses() -> dict[str, Any]:
    """``sample`` divides by the number of rows less one."""
    others = ~Q(player__name="Bo")
    return Score.objects.aggregate(
        variance=Variance("bonus", sample=True, filter=others),
        deviation=StdDev("bonus", sample=True, filter=others),
    )


def spreads_of_players_in_birch_and_cedar() -> QuerySet[Player, tuple[str, float, float]]:
    """``default`` works for these as for the others."""
    rows = Player.objects.filter(club__name__in=["Birch", "Cedar"]).annotate(
        variance=Variance("scores__points", default=-1.0),
        deviation=StdDev("scores__points", default=-2.0),
    )
    return rows.order_by("name").values_list("name", "variance", "deviation")


def bits_of_points_per_player() -> QuerySet[Player, tuple[str, int]]:
    """A subclass of ``Aggregate`` groups like any other."""
    rows = Player.objects.filter(scores__isnull=False).annotate(bits=_BitOr("scores__points"))
    return rows.order_by("name").values_list("name", "bits")


def spans_of_points_per_player() -> QuerySet[Player, tuple[str, int | None]]:
    """A subclass may change the whole template."""
    rows = Player.objects.annotate(span=_Span("scores__points"))
    return rows.order_by("name").values_list("name", "span")


def players_by_their_points() -> QuerySet[Player, str]:
    """``nulls_last`` works on each database; an aggregate must be an annotation to order by it."""
    rows = Player.objects.annotate(total=Sum("scores__points"))
    rows = rows.order_by(F("total").asc(nulls_last=True), "name")
    return rows.values_list("name", flat=True)
