"""Unions, intersections and differences, with an order and slices."""

from typing import Any

from django.db.models import Q, QuerySet, Value

from django_side.standings.models import Club, Player, Score


def third_to_fifth_name() -> QuerySet[Player, str]:
    """A union is ordered and sliced as a whole; SQLite refuses parts with the model's order."""
    players = Player.objects.order_by().values_list("name", flat=True)
    names = players.union(Club.objects.values_list("city", flat=True))
    return names.order_by("-name")[2:5]


def rounds_with_a_bonus_or_many_points() -> QuerySet[Score, int]:
    """``all`` keeps the duplicates."""
    rounds = Score.objects.values_list("round", flat=True)
    return rounds.filter(bonus__gt=0).union(rounds.filter(points__gt=4), all=True)


def names_with_their_kind() -> QuerySet[Club, tuple[str, str]]:
    """Columns are combined by their position, and named by the first queryset."""
    cities = Club.objects.values_list("city", Value("city"))
    keepers = Player.objects.order_by().filter(position="keeper")
    return cities.union(keepers.values_list("name", Value("keeper"))).order_by("-city")


def strikers_of_alder() -> QuerySet[Player]:
    """Objects are combined by all their columns."""
    players = Player.objects.order_by().filter(club__name="Alder")
    strikers = Player.objects.order_by().filter(position="striker")
    return players.intersection(strikers).order_by("-name")


def players_never_best() -> QuerySet[Player]:
    """``difference`` takes several querysets."""
    players = Player.objects.order_by()
    good = players.filter(scores__points__gt=5)
    rewarded = players.filter(scores__bonus__gt=1)
    return players.difference(good, rewarded).order_by("-name")


def best_of_the_first_two_rounds() -> QuerySet[Score, tuple[int, int]]:
    """Each part may have an order and a slice; SQLite does not have that."""
    scores = Score.objects.order_by("-points").values_list("round", "points")
    first = scores.filter(round=1)[:1]
    return first.union(scores.filter(round=2)[:1]).order_by("-round")


def number_of_names() -> int:
    """``count`` works on a union; of most others, Django refuses to add to it."""
    clubs = Club.objects.values_list("city", flat=True)
    return clubs.union(Club.objects.values_list("name", flat=True)).count()


def strikers_and_players_of_cedar() -> QuerySet[Player]:
    """``|`` joins the conditions of two querysets, which remains one that can be filtered."""
    strikers = Player.objects.filter(position="striker")
    return (strikers | Player.objects.filter(club__name="Cedar")).order_by("-name")


def strikers_or_of_alder_but_not_both() -> QuerySet[Player]:
    """``^`` takes one of two conditions, but not both; NULL fulfils neither."""
    either = Q(position="striker") ^ Q(club__name="Alder")
    return Player.objects.filter(either, club__isnull=False).order_by("-name")


def page_of_players() -> dict[str, Any]:
    """A slice is OFFSET and LIMIT; a step runs the query at once and returns a list."""
    players = Player.objects.values_list("name", flat=True)
    return {"second": players[1], "page": list(players[2:4]), "every_third": players[:6:3]}
