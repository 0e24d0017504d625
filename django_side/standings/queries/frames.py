"""The frame of a window: over which rows a function runs."""

from django.db.models import (
    QuerySet,
    RowRange,
    Sum,
    ValueRange,
    Window,
    WindowFrameExclusion,
)

from django_side.standings.models import Score


def points_up_to_and_from_each_round() -> QuerySet[Score, tuple[int, int, int]]:
    """``ValueRange`` contains all rows that are equal to the current one in the order."""
    up_to = Window(Sum("points"), order_by="round", frame=ValueRange(end=0))
    since = Window(Sum("points"), order_by="round", frame=ValueRange(start=0))
    return Score.objects.order_by("id").values_list("id", up_to, since)


def running_total_from_low_to_high() -> QuerySet[Score, tuple[int, int]]:
    """``RowRange`` counts rows; without a frame, equal rows are added at once."""
    total = Window(Sum("points"), order_by="points", frame=RowRange(end=0))
    return Score.objects.annotate(total=total).order_by("-total").values_list("points", "total")


def points_with_neighbours() -> QuerySet[Score, tuple[int, int]]:
    """Negative numbers are rows before the current one."""
    nearby = Window(Sum("points"), order_by="id", frame=RowRange(start=-1, end=1))
    return Score.objects.order_by("-id").values_list("id", nearby)


def points_of_two_before_and_two_after() -> QuerySet[Score, tuple[int, int | None, int | None]]:
    """A frame need not contain the current row."""
    before = Window(Sum("points"), order_by="id", frame=RowRange(start=-2, end=-1))
    after = Window(Sum("points"), order_by="id", frame=RowRange(start=1, end=2))
    return Score.objects.order_by("-id").values_list("id", before, after)


def points_of_this_and_the_round_before() -> QuerySet[Score, tuple[int, int]]:
    """Numbers of ``ValueRange`` are distances in the order; Django refuses them on PostgreSQL."""
    recent = ValueRange(start=-1, end=0)
    points = Window(Sum("points"), partition_by="player", order_by="round", frame=recent)
    return Score.objects.order_by("id").values_list("id", points)


def points_of_the_others_in_the_round() -> QuerySet[Score, tuple[int, int]]:
    """``exclusion`` takes the current row out of the frame; MariaDB does not have it."""
    others = RowRange(exclusion=WindowFrameExclusion.CURRENT_ROW)
    points = Window(Sum("points"), partition_by="round", frame=others)
    return Score.objects.order_by("id").values_list("id", points)


def points_without_equal_scores() -> QuerySet[Score, tuple[int, int, int]]:
    """``GROUP`` takes out all rows equal to the current one, ``TIES`` all but that one."""
    others = RowRange(exclusion=WindowFrameExclusion.GROUP)
    each_once = RowRange(exclusion=WindowFrameExclusion.TIES)
    return Score.objects.order_by("id").values_list(
        "id",
        Window(Sum("points"), partition_by="round", order_by="points", frame=others),
        Window(Sum("points"), partition_by="round", order_by="points", frame=each_once),
    )
