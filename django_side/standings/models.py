"""Clubs, players, matches and points: aggregates, windows, subqueries and set operations.

The SQLAlchemy side is ``sqlalchemy_side/standings/models.py``.
"""

from django.db import models


class Club(models.Model):
    """A club; the players that a reserve club trains move on to its parent."""

    name = models.CharField(max_length=40)
    city = models.CharField(max_length=40)
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="reserves")

    def __str__(self) -> str:
        return self.name


class Player(models.Model):
    """A player; one between two clubs has none."""

    club = models.ForeignKey(Club, on_delete=models.CASCADE, null=True, related_name="players")
    name = models.CharField(max_length=40)
    position = models.CharField(max_length=10)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Match(models.Model):
    """A match of two clubs; without goals until it is played."""

    round = models.IntegerField()
    home = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="home_matches")
    away = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="away_matches")
    home_goals = models.IntegerField(null=True)
    away_goals = models.IntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.home} - {self.away}"


class Score(models.Model):
    """The points that a player got in a round, and the bonus, where there was one."""

    player = models.ForeignKey(Player, on_delete=models.CASCADE, related_name="scores")
    round = models.IntegerField()
    points = models.IntegerField()
    bonus = models.IntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.player} {self.round}: {self.points}"
