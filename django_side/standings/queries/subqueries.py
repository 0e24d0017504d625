"""Queries within queries."""

from django.db.models import (
    Avg,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Coalesce

from django_side.standings.models import Club, Match, Player, Score


def latest_points_of_each_player() -> QuerySet[Player, tuple[str, int | None]]:
    """A slice of one row makes ``Subquery`` a value; without a row it is None."""
    scores = Score.objects.filter(player=OuterRef("pk")).order_by("-round")
    rows = Player.objects.order_by("-name")
    return rows.values_list("name", Subquery(scores.values("points")[:1]))


def latest_scores() -> QuerySet[Score]:
    """The latest row of each group is the one whose key the subquery returns."""
    newest = Score.objects.filter(player=OuterRef("player")).order_by("-round")
    return Score.objects.filter(id=Subquery(newest.values("id")[:1])).order_by("id")


def points_and_home_goals_per_club() -> QuerySet[Club, tuple[str, int, int]]:
    """A subquery for each sum, as joins would multiply what cannot be distinct."""
    scores = Score.objects.filter(player__club=OuterRef("pk")).values("player__club")
    matches = Match.objects.filter(home=OuterRef("pk")).values("home")
    points = Subquery(scores.annotate(total=Sum("points")).values("total"))
    goals = Subquery(matches.annotate(total=Sum("home_goals")).values("total"))
    rows = Club.objects.order_by("name")
    return rows.values_list("name", Coalesce(points, 0), Coalesce(goals, 0))


def players_and_whether_they_scored() -> QuerySet[Player, tuple[str, bool]]:
    """``Exists`` is a value as well as a condition."""
    scored = Exists(Score.objects.filter(player=OuterRef("pk")))
    return Player.objects.order_by("-name").values_list("name", scored)


def clubs_with_a_good_player_at_home() -> QuerySet[Club]:
    """Each ``OuterRef`` around another goes one query further out."""
    good = Score.objects.filter(
        round=OuterRef("round"), player__club=OuterRef(OuterRef("pk")), points__gt=5
    )
    matches = Match.objects.filter(Exists(good), home=OuterRef("pk"))
    return Club.objects.filter(Exists(matches))


def clubs_without_a_striker() -> QuerySet[Club]:
    """``~Exists`` is not misled by NULL; the players without a club are of no club."""
    strikers = Player.objects.filter(club=OuterRef("pk"), position="striker")
    return Club.objects.filter(~Exists(strikers)).order_by("name")


def scores_above_average() -> QuerySet[Score]:
    """``aggregate`` runs at once, so the average is a number in the second statement."""
    average = Score.objects.aggregate(average=Avg("points"))["average"]
    return Score.objects.filter(points__gt=average).order_by("id")


def scores_above_average_of_player() -> QuerySet[Score]:
    """Grouped by a column that all its rows share, a subquery returns one row."""
    same = Score.objects.filter(player=OuterRef("player")).values("player")
    average = Subquery(same.annotate(average=Avg("points")).values("average"))
    return Score.objects.filter(points__gt=average).order_by("id")


def points_behind_the_latest() -> QuerySet[Score, tuple[int, int]]:
    """``output_field`` is the type of the subquery, if it is not that of its column."""
    newest = Score.objects.filter(player=OuterRef("player")).order_by("-round")
    latest = Subquery(newest.values("points")[:1], output_field=IntegerField())
    return Score.objects.order_by("id").values_list("id", latest - F("points"))


def clubs_by_number_of_players() -> QuerySet[Club, str]:
    """A subquery orders rows like any expression."""
    players = Player.objects.filter(club=OuterRef("pk")).values("club")
    number = Subquery(players.annotate(number=Count("*")).values("number"))
    rows = Club.objects.exclude(city="Bonn").order_by(Coalesce(number, 0))
    return rows.values_list("name", flat=True)
