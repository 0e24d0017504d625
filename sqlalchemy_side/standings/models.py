"""Clubs, players, matches and points: aggregates, windows, subqueries and set operations.

The Django side is ``django_side/standings/models.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Club(Base):
    """A club; the players that a reserve club trains move on to its parent."""

    __tablename__ = "standings_club"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    city: Mapped[str] = mapped_column(String(40))
    parent_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("standings_club.id"))

    parent: Mapped["Club | None"] = relationship(
        lambda: Club, back_populates="reserves", remote_side=lambda: Club.id
    )
    reserves: Mapped[list["Club"]] = relationship(
        lambda: Club, back_populates="parent", cascade="all, delete-orphan"
    )
    players: Mapped[list["Player"]] = relationship(
        lambda: Player, back_populates="club", cascade="all, delete-orphan"
    )
    home_matches: Mapped[list["Match"]] = relationship(
        lambda: Match,
        foreign_keys=lambda: Match.home_id,
        back_populates="home",
        cascade="all, delete-orphan",
    )
    away_matches: Mapped[list["Match"]] = relationship(
        lambda: Match,
        foreign_keys=lambda: Match.away_id,
        back_populates="away",
        cascade="all, delete-orphan",
    )

    def __str__(self) -> str:
        return self.name


class Player(Base):
    """A player; one between two clubs has none."""

    __tablename__ = "standings_player"

    id: Mapped[BigKey]
    club_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("standings_club.id"))
    name: Mapped[str] = mapped_column(String(40))
    position: Mapped[str] = mapped_column(String(10))

    club: Mapped[Club | None] = relationship(lambda: Club, back_populates="players")
    scores: Mapped[list["Score"]] = relationship(
        lambda: Score, back_populates="player", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.name


class Match(Base):
    """A match of two clubs; without goals until it is played."""

    __tablename__ = "standings_match"

    id: Mapped[BigKey]
    round: Mapped[int]
    home_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("standings_club.id"))
    away_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("standings_club.id"))
    home_goals: Mapped[int | None]
    away_goals: Mapped[int | None]

    home: Mapped[Club] = relationship(
        lambda: Club, foreign_keys=home_id, back_populates="home_matches"
    )
    away: Mapped[Club] = relationship(
        lambda: Club, foreign_keys=away_id, back_populates="away_matches"
    )

    def __str__(self) -> str:
        return f"{self.home} - {self.away}"


class Score(Base):
    """The points that a player got in a round, and the bonus, where there was one."""

    __tablename__ = "standings_score"

    id: Mapped[BigKey]
    player_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("standings_player.id"))
    round: Mapped[int]
    points: Mapped[int]
    bonus: Mapped[int | None]

    player: Mapped[Player] = relationship(lambda: Player, back_populates="scores")

    def __str__(self) -> str:
        return f"{self.player} {self.round}: {self.points}"
