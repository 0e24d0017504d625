"""Groups: what makes one, and what multiplies or drops its rows."""

from django.db.models import Avg, Count, F, Max, Q, QuerySet, Sum

from django_side.standings.models import Club, Match, Player, Score


def players_per_club() -> QuerySet[Club, tuple[str, int]]:
    """An annotation over a reverse relation joins outward, so each club keeps its row."""
    rows = Club.objects.annotate(number=Count("players"))
    return rows.order_by("name").values_list("name", "number")


def players_and_home_matches_per_club() -> QuerySet[Club, tuple[str, int, int]]:
    """Two relations multiply their rows, so each counts distinct keys."""
    rows = Club.objects.annotate(
        number=Count("players", distinct=True), matches=Count("home_matches", distinct=True)
    )
    return rows.order_by("name").values_list("name", "number", "matches")


def strikers_of_clubs_with_a_striker() -> QuerySet[Club, tuple[str, int]]:
    """A filter before the annotation restricts what is counted."""
    rows = Club.objects.filter(players__position="striker").annotate(number=Count("*"))
    return rows.order_by("name").values_list("name", "number")


def players_of_clubs_with_a_striker() -> QuerySet[Club, tuple[str, int]]:
    """A filter after it joins again, so all are counted, but each once for every striker."""
    rows = Club.objects.annotate(number=Count("players", distinct=True))
    rows = rows.filter(players__position="striker")
    return rows.values_list("name", "number")


def keepers_of_all_clubs() -> QuerySet[Club, tuple[str, int]]:
    """The filter of the aggregate leaves the groups as they are."""
    rows = Club.objects.annotate(number=Count("players", filter=Q(players__position="keeper")))
    return rows.order_by("name").values_list("name", "number")


def clubs_with_several_players() -> QuerySet[Club]:
    """A filter on an aggregate becomes HAVING."""
    return Club.objects.annotate(number=Count("players")).filter(number__gt=1)


def players_per_position() -> QuerySet[Player, tuple[str, int]]:
    """``values`` before ``annotate`` names what is grouped by."""
    rows = Player.objects.values("position").annotate(number=Count("*"))
    return rows.order_by("-position").values_list("position", "number")


def positions_in_use() -> QuerySet[Player, str]:
    """The model's default order would be selected as well, so it is replaced."""
    return Player.objects.order_by("-position").values_list("position", flat=True).distinct()


def players_per_position_of_each_club() -> QuerySet[Player, tuple[str | None, str, int]]:
    """Several names make a group of each combination; NULL is a group too."""
    rows = Player.objects.values("club__name", "position").annotate(number=Count("*"))
    rows = rows.order_by(F("club__name").asc(nulls_last=True), "-position")
    return rows.values_list("club__name", "position", "number")


def goals_per_round() -> QuerySet[Match, tuple[int, int]]:
    """A sum skips the rows whose expression is NULL."""
    rows = Match.objects.values("round").annotate(goals=Sum(F("home_goals") + F("away_goals")))
    return rows.order_by("-round").values_list("round", "goals")


def average_and_best_total() -> dict[str, float]:
    """An aggregate over an annotation makes the groups a subquery."""
    totals = Score.objects.values("player").annotate(total=Sum("points"))
    return totals.aggregate(average=Avg("total"), best=Max("total"))


def standings() -> QuerySet[Club, tuple[str, int]]:
    """Both joins multiply the rows, but not the number of distinct keys."""
    home, home_goals = "home_matches", F("home_matches__home_goals")
    away, away_goals = "away_matches", F("away_matches__away_goals")
    points = (
        Count(home, filter=Q(home_matches__away_goals__lt=home_goals), distinct=True) * 3
        + Count(home, filter=Q(home_matches__away_goals=home_goals), distinct=True)
        + Count(away, filter=Q(away_matches__home_goals__lt=away_goals), distinct=True) * 3
        + Count(away, filter=Q(away_matches__home_goals=away_goals), distinct=True)
    )
    rows = Club.objects.annotate(points=points).order_by("-points", "name")
    return rows.values_list("name", "points")
