"""Aggregates and their options."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    Integer,
    RowMapping,
    ScalarResult,
    case,
    cast,
    func,
    select,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Club, Player, Score


def _span(column: Any) -> ColumnElement[int]:
    """An expression of one's own is a function of Python."""
    return func.max(column) - func.min(column)


def total_and_average_points(session: Session) -> RowMapping:
    """MariaDB returns the total as a decimal, and all but SQLite the average: both need a type."""
    total = cast(func.sum(Score.points), Integer).label("points__sum")
    average = func.avg(Score.points, type_=Float()).label("average")
    return session.execute(select(total, average)).mappings().one()


def different_points(session: Session) -> RowMapping:
    """``distinct()`` of the column goes into the aggregate."""
    points = Score.points.distinct()
    statement = select(
        func.count(points).label("number"),
        cast(func.sum(points), Integer).label("total"),
        func.avg(points, type_=Float()).label("average"),
    )
    return session.execute(statement).mappings().one()


def points_with_a_bonus(session: Session) -> RowMapping:
    """``case`` without ``else_`` is NULL, which aggregates skip; MariaDB has no FILTER."""
    points = case((Score.bonus > 0, Score.points))
    statement = select(
        func.count(points).label("number"),
        cast(func.sum(points), Integer).label("total"),
        func.avg(points, type_=Float()).label("average"),
        func.min(points).label("lowest"),
        func.max(points).label("highest"),
    )
    return session.execute(statement).mappings().one()


def figures_of_each_player(session: Session) -> Sequence[Any]:
    """``coalesce`` replaces the NULL of an aggregate over no rows."""
    total = cast(func.sum(Score.points), Integer)
    statement = (
        select(
            Player.name,
            total,
            func.coalesce(total, 0),
            func.coalesce(func.min(Score.points), -1),
            func.coalesce(func.max(Score.points), 10),
            func.coalesce(func.avg(Score.points, type_=Float()), 0.5),
        )
        .outerjoin(Player.scores)
        .group_by(Player.id, Player.name)
        .order_by(Player.name)
    )
    return session.execute(statement).all()


def spread_of_points(session: Session) -> RowMapping:
    """``func`` writes the function by its name; PostgreSQL's result is a decimal without a type."""
    statement = select(
        func.var_pop(Score.points, type_=Float()).label("variance"),
        func.stddev_pop(Score.points, type_=Float()).label("deviation"),
    )
    return session.execute(statement).mappings().one()


def spread_of_a_sample_of_bonuses(session: Session) -> RowMapping:
    """The functions of a sample have names of their own."""
    statement = (
        select(
            func.var_samp(Score.bonus, type_=Float()).label("variance"),
            func.stddev_samp(Score.bonus, type_=Float()).label("deviation"),
        )
        .join(Score.player)
        .where(Player.name != "Bo")
    )
    return session.execute(statement).mappings().one()


def spreads_of_players_in_birch_and_cedar(
    session: Session,
) -> Sequence[tuple[str, float, float]]:
    """Of no rows these are NULL, as a sum is."""
    variance = func.var_pop(Score.points, type_=Float())
    deviation = func.stddev_pop(Score.points, type_=Float())
    statement = (
        select(Player.name, func.coalesce(variance, -1.0), func.coalesce(deviation, -2.0))
        .join(Player.club)
        .outerjoin(Player.scores)
        .where(Club.name.in_(["Birch", "Cedar"]))
        .group_by(Player.id, Player.name)
        .order_by(Player.name)
    )
    return session.execute(statement).all()


def bits_of_points_per_player(session: Session) -> Sequence[tuple[str, int]]:
    """Any name after ``func`` is a function, also of the database."""
    statement = (
        select(Player.name, func.bit_or(Score.points, type_=Integer()))
        .join(Player.scores)
        .group_by(Player.id, Player.name)
        .order_by(Player.name)
    )
    return session.execute(statement).all()


def spans_of_points_per_player(session: Session) -> Sequence[tuple[str, int | None]]:
    """No class is needed for a combination of functions."""
    statement = (
        select(Player.name, _span(Score.points))
        .outerjoin(Player.scores)
        .group_by(Player.id, Player.name)
        .order_by(Player.name)
    )
    return session.execute(statement).all()


def players_by_their_points(session: Session) -> ScalarResult[str]:
    """MariaDB has no NULLS LAST, so the order is first by whether the sum is NULL."""
    total = func.sum(Score.points)
    statement = (
        select(Player.name)
        .outerjoin(Player.scores)
        .group_by(Player.id, Player.name)
        .order_by(total.is_(None), total, Player.name)
    )
    return session.scalars(statement)
