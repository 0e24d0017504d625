"""Window functions: numbers, ranks, and values of other rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Float, Integer, cast, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Player, Score


def numbers_within_rounds(session: Session) -> Sequence[tuple[int, int]]:
    """``over`` takes a partition and an order of its own."""
    number = func.row_number().over(
        partition_by=Score.round, order_by=[Score.points.desc(), Score.id.desc()]
    )
    return session.execute(select(Score.id, number).order_by(Score.id)).all()


def ranks_of_points(session: Session) -> Sequence[tuple[int, int, int]]:
    """``rank`` leaves gaps after equal rows, ``dense_rank`` does not."""
    rank = func.rank().over(order_by=Score.points.desc())
    dense = func.dense_rank().over(order_by=Score.points.desc())
    return session.execute(select(Score.id, rank, dense).order_by(Score.id)).all()


def ranks_within_round_and_position(session: Session) -> Sequence[tuple[int, int]]:
    """``partition_by`` takes a list; the join is written out."""
    rank = func.rank().over(
        partition_by=[Score.round, Player.position], order_by=Score.points.desc()
    )
    statement = select(Score.id, rank).join(Score.player).order_by(Score.id)
    return session.execute(statement).all()


def shares_of_fours_and_fives(session: Session) -> Sequence[Any]:
    """SQLAlchemy takes both for decimals, so the type is given."""
    below = func.percent_rank(type_=Float()).over(order_by=Score.points)
    up_to = func.cume_dist(type_=Float()).over(order_by=Score.points)
    statement = select(Score.id, below, up_to).where(Score.points.in_([4, 5]))
    return session.execute(statement.order_by(Score.id)).all()


def thirds_of_scores(session: Session) -> Sequence[tuple[int, int]]:
    """Arguments are written as they come; the type is not known to SQLAlchemy."""
    third = func.ntile(3).over(order_by=[Score.points, Score.id.desc()])
    return session.execute(select(Score.id, third).order_by(Score.id)).all()


def points_before_and_after(
    session: Session,
) -> Sequence[tuple[int, int | None, int | None, int | None]]:
    """The distance is the second argument."""
    before = func.lag(Score.points).over(partition_by=Score.player_id, order_by=Score.round)
    after = func.lead(Score.points).over(partition_by=Score.player_id, order_by=Score.round)
    two_after = func.lead(Score.points, 2).over(partition_by=Score.player_id, order_by=Score.round)
    statement = select(Score.id, before, after, two_after).order_by(Score.id)
    return session.execute(statement).all()


def points_before_or_zero(session: Session) -> Sequence[tuple[int, int]]:
    """The third argument stands for the row before the first."""
    before = func.lag(Score.points, 1, 0).over(partition_by=Score.player_id, order_by=Score.round)
    return session.execute(select(Score.id, before).order_by(Score.id)).all()


def first_last_and_second_points(
    session: Session,
) -> Sequence[tuple[int, int, int, int | None]]:
    """A frame is a pair of distances, with None for no limit."""
    of_player: dict[str, Any] = {
        "partition_by": Score.player_id,
        "order_by": Score.round,
        "rows": (None, None),
    }
    statement = select(
        Score.id,
        func.first_value(Score.points).over(**of_player),
        func.last_value(Score.points).over(**of_player),
        func.nth_value(Score.points, 2).over(**of_player),
    ).order_by(Score.id)
    return session.execute(statement).all()


def points_behind_the_best_of_round(session: Session) -> Sequence[tuple[int, int]]:
    """An aggregate with ``over`` keeps the rows, and takes part in arithmetic."""
    best = func.max(Score.points).over(partition_by=Score.round)
    statement = select(Score.id, best - Score.points).order_by(Score.id)
    return session.execute(statement).all()


def places_of_totals(session: Session) -> Sequence[tuple[str, int, int]]:
    """An aggregate may stand in the order of a window, which sees the groups."""
    total = func.coalesce(cast(func.sum(Score.points), Integer), 0)
    statement = (
        select(Player.name, total, func.rank().over(order_by=total.desc()))
        .outerjoin(Player.scores)
        .group_by(Player.id, Player.name)
        .order_by(Player.name)
    )
    return session.execute(statement).all()


def best_scores_of_each_round(session: Session) -> Sequence[tuple[int, str]]:
    """Databases refuse a window in WHERE, so its query is made a subquery by hand."""
    place = func.rank().over(partition_by=Score.round, order_by=Score.points.desc())
    placed = select(Score.round, Score.player_id, place.label("place")).subquery()
    statement = (
        select(placed.c.round, Player.name)
        .join(placed, placed.c.player_id == Player.id)
        .where(placed.c.place == 1)
        .order_by(placed.c.round.desc())
    )
    return session.execute(statement).all()


def places_of_bo(session: Session) -> Sequence[tuple[int, int]]:
    """What stands outside of the subquery applies after the window."""
    place = func.rank().over(partition_by=Score.round, order_by=Score.points.desc())
    placed = select(Score.round, Score.player_id, place.label("place")).subquery()
    statement = (
        select(placed.c.round, placed.c.place)
        .join(Player, Player.id == placed.c.player_id)
        .where(Player.name == "Bo")
        .order_by(placed.c.round)
    )
    return session.execute(statement).all()
