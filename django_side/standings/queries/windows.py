"""Window functions: numbers, ranks, and values of other rows."""

from typing import Any

from django.db.models import Count, F, Max, OuterRef, QuerySet, RowRange, Subquery, Sum, Window
from django.db.models.functions import (
    Coalesce,
    CumeDist,
    DenseRank,
    FirstValue,
    Lag,
    LastValue,
    Lead,
    NthValue,
    Ntile,
    PercentRank,
    Rank,
    RowNumber,
)

from django_side.standings.models import Player, Score


def numbers_within_rounds() -> QuerySet[Score, tuple[int, int]]:
    """A window takes a partition and an order of its own."""
    number = Window(RowNumber(), partition_by="round", order_by=["-points", "-id"])
    return Score.objects.order_by("id").values_list("id", number)


def ranks_of_points() -> QuerySet[Score, tuple[int, int, int]]:
    """``Rank`` leaves gaps after equal rows, ``DenseRank`` does not."""
    rank = Window(Rank(), order_by="-points")
    dense = Window(DenseRank(), order_by="-points")
    return Score.objects.order_by("id").values_list("id", rank, dense)


def ranks_within_round_and_position() -> QuerySet[Score, tuple[int, int]]:
    """``partition_by`` takes a list, and follows relations."""
    rank = Window(Rank(), partition_by=["round", "player__position"], order_by="-points")
    return Score.objects.order_by("id").values_list("id", rank)


def shares_of_fours_and_fives() -> QuerySet[Score, tuple[int, float, float]]:
    """Both are floats from zero to one."""
    below = Window(PercentRank(), order_by="points")
    up_to = Window(CumeDist(), order_by="points")
    rows = Score.objects.filter(points__in=[4, 5]).order_by("id")
    return rows.values_list("id", below, up_to)


def thirds_of_scores() -> QuerySet[Score, tuple[int, int]]:
    """``Ntile`` deals the rows out; the first parts get one more."""
    third = Window(Ntile(num_buckets=3), order_by=["points", "-id"])
    return Score.objects.order_by("id").values_list("id", third)


def points_before_and_after() -> QuerySet[Score, tuple[int, int | None, int | None, int | None]]:
    """``offset`` is the distance, one by default."""
    before = Window(Lag("points"), partition_by="player", order_by="round")
    after = Window(Lead("points"), partition_by="player", order_by="round")
    two_after = Window(Lead("points", offset=2), partition_by="player", order_by="round")
    return Score.objects.order_by("id").values_list("id", before, after, two_after)


def points_before_or_zero() -> QuerySet[Score, tuple[int, int]]:
    """``default`` stands for the row before the first; MariaDB does not have it."""
    before = Window(Lag("points", default=0), partition_by="player", order_by="round")
    return Score.objects.order_by("id").values_list("id", before)


def first_last_and_second_points() -> QuerySet[Score, tuple[int, int, int, int | None]]:
    """The frame of an ordered window ends with the current row, unless a frame is given."""
    of_player: dict[str, Any] = {"partition_by": "player", "order_by": "round", "frame": RowRange()}
    return Score.objects.order_by("id").values_list(
        "id",
        Window(FirstValue("points"), **of_player),
        Window(LastValue("points"), **of_player),
        Window(NthValue("points", nth=2), **of_player),
    )


def points_behind_the_best_of_round() -> QuerySet[Score, tuple[int, int]]:
    """An aggregate over a window keeps the rows, and takes part in arithmetic."""
    best = Window(Max("points"), partition_by="round")
    return Score.objects.order_by("id").values_list("id", best - F("points"))


def places_of_totals() -> QuerySet[Player, tuple[str, int, int]]:
    """A window may order by an aggregate; it sees the groups."""
    rows = Player.objects.annotate(total=Sum("scores__points", default=0))
    place = Window(Rank(), order_by=F("total").desc())
    return rows.order_by("name").values_list("name", "total", place)


def best_scores_of_each_round() -> QuerySet[Score, tuple[int, str]]:
    """A filter on a window makes the query a subquery."""
    place = Window(Rank(), partition_by="round", order_by="-points")
    rows = Score.objects.annotate(place=place).filter(place=1)
    return rows.order_by("-round").values_list("round", "player__name")


def places_of_bo() -> QuerySet[Score, tuple[int, int]]:
    """A filter on a column applies before the window, so a subquery counts those in front."""
    in_front = Score.objects.filter(round=OuterRef("round"), points__gt=OuterRef("points"))
    number = Subquery(in_front.values("round").annotate(number=Count("*")).values("number"))
    rows = Score.objects.filter(player__name="Bo").order_by("round")
    return rows.values_list("round", Coalesce(number, 0) + 1)
