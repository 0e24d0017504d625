"""Tempting ports to Django that run and return another answer."""

from typing import Any

from django.db.models import Count, QuerySet, Sum, Window
from django.db.models.functions import FirstValue, LastValue, NthValue, Rank

from django_side.standings.models import Club, Player, Score


def players_and_home_matches_multiplied() -> QuerySet[Club, tuple[str, int, int]]:
    """One count after the other."""
    rows = Club.objects.annotate(number=Count("players"), matches=Count("home_matches"))
    return rows.order_by("name").values_list("name", "number", "matches")


def strikers_filtered_after_counting() -> QuerySet[Club, tuple[str, int]]:
    """``where`` after the aggregate, as in SQLAlchemy."""
    rows = Club.objects.annotate(number=Count("players")).filter(players__position="striker")
    return rows.order_by("name").values_list("name", "number")


def players_filtered_before_counting() -> QuerySet[Club, tuple[str, int]]:
    """The condition first, as ``any`` in SQLAlchemy."""
    rows = Club.objects.filter(players__position="striker")
    rows = rows.annotate(number=Count("players", distinct=True))
    return rows.values_list("name", "number")


def players_per_position_annotated_first() -> QuerySet[Player, tuple[str, int]]:
    """``annotate`` before ``values_list``."""
    rows = Player.objects.annotate(number=Count("id")).order_by("-position")
    return rows.values_list("position", "number")


def players_per_position_ordered_by_name() -> QuerySet[Player, tuple[str, int]]:
    """The order of the players, by position and name."""
    rows = Player.objects.values("position").annotate(number=Count("id"))
    return rows.order_by("-position", "name").values_list("position", "number")


def positions_in_default_order() -> QuerySet[Player, str]:
    """Without an order, which the model has."""
    return Player.objects.values_list("position", flat=True).distinct()


def last_points_without_frame() -> QuerySet[Score, tuple[int, int, int, int | None]]:
    """The functions by their names."""
    of_player: dict[str, Any] = {"partition_by": "player", "order_by": "round"}
    return Score.objects.order_by("id").values_list(
        "id",
        Window(FirstValue("points"), **of_player),
        Window(LastValue("points"), **of_player),
        Window(NthValue("points", nth=2), **of_player),
    )


def places_of_bo_by_filter() -> QuerySet[Score, tuple[int, int]]:
    """Annotated first and filtered then."""
    place = Window(Rank(), partition_by="round", order_by="-points")
    rows = Score.objects.annotate(place=place).filter(player__name="Bo").order_by("round")
    return rows.values_list("round", "place")


def points_and_home_goals_multiplied() -> QuerySet[Club, tuple[str, int, int]]:
    """One sum after the other."""
    rows = Club.objects.annotate(
        points=Sum("players__scores__points", default=0),
        goals=Sum("home_matches__home_goals", default=0),
    )
    return rows.order_by("name").values_list("name", "points", "goals")


def clubs_not_among_those_of_strikers() -> QuerySet[Club]:
    """``exclude`` with the keys of the strikers' clubs."""
    strikers = Player.objects.filter(position="striker")
    return Club.objects.exclude(id__in=strikers.values("club")).order_by("name")
