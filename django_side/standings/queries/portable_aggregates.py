"""Aggregates that Django has for all databases from version 6.0 or 6.1 on."""

from typing import Any

from django.db import models
from django.db.models import Q, QuerySet, Sum, Value

from django_side.standings.models import Club, Player, Score


def bits_of_points_with_a_bonus() -> QuerySet[Player, tuple[Any, ...]]:
    """The chapter warehouse has them with all their options."""
    rewarded = Q(scores__bonus__gt=0)
    rows = Player.objects.annotate(
        every=models.BitAnd("scores__points", filter=rewarded),
        some=models.BitOr("scores__points", filter=rewarded),
        odd=models.BitXor("scores__points", filter=rewarded),
    )
    return rows.order_by("name").values_list("name", "every", "some", "odd")


def bits_of_points_or_a_number() -> QuerySet[Player, tuple[Any, ...]]:
    """On SQLite these are functions in Python, which Django brings."""
    rows = Player.objects.annotate(
        every=models.BitAnd("scores__points", default=-1),
        some=models.BitOr("scores__points", default=-1),
        odd=models.BitXor("scores__points", default=-1),
    )
    return rows.order_by("name").values_list("name", "every", "some", "odd")


def keepers_of_clubs() -> QuerySet[Club, tuple[Any, ...]]:
    """``StringAgg`` needs a separator, as an expression."""
    names = models.StringAgg(
        "players__name",
        delimiter=Value(", "),
        filter=Q(players__position="keeper"),
        default=Value("-"),
    )
    return Club.objects.annotate(names=names).order_by("name").values_list("name", "names")


def positions_of_clubs() -> QuerySet[Club, tuple[Any, ...]]:
    """``distinct`` and ``order_by`` go into the aggregate."""
    positions = models.StringAgg(
        "players__position", delimiter=Value(" or "), distinct=True, order_by="-players__position"
    )
    rows = Club.objects.annotate(positions=positions)
    return rows.order_by("name").values_list("name", "positions")


def points_by_player() -> QuerySet[Score, tuple[Any, ...]]:
    """``AnyValue`` takes the name from any row of the group, which need not be in the group."""
    rows = Score.objects.values("player_id").annotate(
        name=models.AnyValue("player__name"),
        total=Sum("points"),
        best=models.AnyValue("round", filter=Q(points__gte=7), default=-1),
    )
    return rows.order_by("-player_id").values_list("player_id", "name", "total", "best")
