"""Aggregates that each database has, or that a connection of SQLite gets from Python."""

from collections.abc import Callable, Sequence
from operator import and_, or_, xor
from typing import Any

from sqlalchemy import Integer, case, cast, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Club, Player, Score


def _aggregate(combine: Callable[[Any, Any], Any]) -> type[Any]:
    """Return an aggregate of the driver that combines values, two at a time."""

    class Combined:
        value: Any = None

        def step(self, value: Any) -> None:
            if value is not None:
                self.value = value if self.value is None else combine(self.value, value)

        def finalize(self) -> Any:
            return self.value

    return Combined


def _bring_aggregates(session: Session) -> None:
    """SQLite has none of these; an application would add them in the event ``connect``."""
    driver: Any = session.connection().connection.driver_connection
    driver.create_aggregate("bit_and", 1, _aggregate(and_))
    driver.create_aggregate("bit_or", 1, _aggregate(or_))
    driver.create_aggregate("bit_xor", 1, _aggregate(xor))
    driver.create_aggregate("any_value", 1, _aggregate(lambda first, _: first))


def bits_of_points_with_a_bonus(session: Session) -> Sequence[Any]:
    """``case`` is the filter on each database, MariaDB's as well."""
    points = case((Score.bonus > 0, Score.points))
    statement = (
        select(Player.name, func.bit_and(points), func.bit_or(points), func.bit_xor(points))
        .outerjoin(Player.scores)
        .group_by(Player.id, Player.name)
        .order_by(Player.name)
    )
    return session.execute(statement).all()


def bits_of_points_or_a_number(session: Session) -> Sequence[Any]:
    """The driver of SQLite takes an aggregate as a class of Python."""
    _bring_aggregates(session)
    statement = (
        select(
            Player.name,
            func.coalesce(func.bit_and(Score.points), -1),
            func.coalesce(func.bit_or(Score.points), -1),
            func.coalesce(func.bit_xor(Score.points), -1),
        )
        .outerjoin(Player.scores)
        .group_by(Player.id, Player.name)
        .order_by(Player.name)
    )
    return session.execute(statement).all()


def keepers_of_clubs(session: Session) -> Sequence[tuple[str, str]]:
    """``aggregate_strings`` has a name and a syntax on each database."""
    keepers = case((Player.position == "keeper", Player.name))
    statement = (
        select(Club.name, func.coalesce(func.aggregate_strings(keepers, ", "), "-"))
        .outerjoin(Club.players)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def positions_of_clubs(session: Session) -> Sequence[tuple[str, str | None]]:
    """``aggregate_order_by()`` is new in 2.1; ``distinct()`` belongs to the column."""
    positions = func.aggregate_strings(Player.position.distinct(), " or ")
    statement = (
        select(Club.name, positions.aggregate_order_by(Player.position.desc()))
        .outerjoin(Club.players)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def points_by_player(session: Session) -> Sequence[tuple[int, str, int, int]]:
    """``any_value`` skips nulls, so that ``case`` is its filter."""
    _bring_aggregates(session)
    best = func.any_value(case((Score.points >= 7, Score.round)))
    statement = (
        select(
            Score.player_id,
            func.any_value(Player.name),
            cast(func.sum(Score.points), Integer),
            func.coalesce(best, -1),
        )
        .join(Score.player)
        .group_by(Score.player_id)
        .order_by(Score.player_id.desc())
    )
    return session.execute(statement).all()
