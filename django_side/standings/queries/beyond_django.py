"""What Django's querysets do not have: several queries, or Python, take its place."""

from django.db.models import Avg, Case, QuerySet, Sum, Value, When, Window
from django.db.models.functions import RowNumber

from django_side.standings.models import Match, Score


def clubs_above_average_at_home() -> QuerySet[Match, str]:
    """``aggregate`` over the groups is a statement of its own."""
    totals = Match.objects.values("home").annotate(total=Sum("home_goals"))
    average = totals.aggregate(average=Avg("total"))["average"]
    return totals.filter(total__gt=average).values_list("home__name", flat=True)


def two_best_scores_of_each_player() -> QuerySet[Score, tuple[str, int]]:
    """A window numbers all rows, of which a filter takes the first."""
    number = Window(RowNumber(), partition_by="player", order_by="-points")
    rows = Score.objects.annotate(number=number).filter(number__lte=2)
    return rows.order_by("-player__name", "points").values_list("player__name", "points")


def points_per_position_and_in_total() -> list[tuple[str | None, int]]:
    """A query for each level."""
    rows = Score.objects.values("player__position").annotate(total=Sum("points"))
    total = Score.objects.aggregate(total=Sum("points"))["total"]
    return [*rows.values_list("player__position", "total"), (None, total)]


def points_per_position_and_per_round() -> list[tuple[str | None, int | None, int]]:
    """A query for each way to group."""
    positions = Score.objects.values_list("player__position").annotate(Sum("points"))
    rounds = Score.objects.values_list("round").annotate(Sum("points"))
    return [
        *((position, None, total) for position, total in positions),
        *((None, number, total) for number, total in rounds),
    ]


def scores_with_names_of_rounds() -> QuerySet[Score, tuple[int, str]]:
    """Values that are in no table are put in ``Case``."""
    names = {1: "opening", 3: "final"}
    name = Case(*(When(round=number, then=Value(names[number])) for number in names))
    rows = Score.objects.filter(round__in=names).order_by("-id")
    return rows.values_list("id", name)
