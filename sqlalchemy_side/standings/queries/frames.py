"""The frame of a window: over which rows a function runs."""

from collections.abc import Sequence

from sqlalchemy import Integer, cast, func, literal_column, select
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Score


def points_up_to_and_from_each_round(session: Session) -> Sequence[tuple[int, int, int]]:
    """``range_`` contains all rows that are equal to the current one in the order."""
    points = func.sum(Score.points)
    up_to = points.over(order_by=Score.round, range_=(None, 0))
    since = points.over(order_by=Score.round, range_=(0, None))
    statement = select(Score.id, cast(up_to, Integer), cast(since, Integer))
    return session.execute(statement.order_by(Score.id)).all()


def running_total_from_low_to_high(session: Session) -> Sequence[tuple[int, int]]:
    """``rows`` counts rows; without it, equal rows are added at once."""
    total = func.sum(Score.points).over(order_by=Score.points, rows=(None, 0))
    statement = select(Score.points, cast(total, Integer)).order_by(total.desc())
    return session.execute(statement).all()


def points_with_neighbours(session: Session) -> Sequence[tuple[int, int]]:
    """Negative numbers are rows before the current one."""
    nearby = func.sum(Score.points).over(order_by=Score.id, rows=(-1, 1))
    statement = select(Score.id, cast(nearby, Integer)).order_by(Score.id.desc())
    return session.execute(statement).all()


def points_of_two_before_and_two_after(
    session: Session,
) -> Sequence[tuple[int, int | None, int | None]]:
    """A frame need not contain the current row."""
    before = func.sum(Score.points).over(order_by=Score.id, rows=(-2, -1))
    after = func.sum(Score.points).over(order_by=Score.id, rows=(1, 2))
    statement = select(Score.id, cast(before, Integer), cast(after, Integer))
    return session.execute(statement.order_by(Score.id.desc())).all()


def points_of_this_and_the_round_before(session: Session) -> Sequence[tuple[int, int]]:
    """Numbers of ``range_`` are distances in the order, on each database."""
    points = func.sum(Score.points).over(
        partition_by=Score.player_id, order_by=Score.round, range_=(-1, 0)
    )
    return session.execute(select(Score.id, cast(points, Integer)).order_by(Score.id)).all()


def points_of_the_others_in_the_round(session: Session) -> Sequence[tuple[int, int]]:
    """Without an exclusion, the row itself is subtracted."""
    points = func.sum(Score.points).over(partition_by=Score.round)
    return session.execute(select(Score.id, points - Score.points).order_by(Score.id)).all()


def points_without_equal_scores(session: Session) -> Sequence[tuple[int, int, int]]:
    """SQLAlchemy 2.0 has no exclusions, so the window is written in SQL."""
    frame = "PARTITION BY round ORDER BY points ROWS BETWEEN UNBOUNDED PRECEDING AND"
    frame = f"{frame} UNBOUNDED FOLLOWING"
    others = literal_column(f"SUM(points) OVER ({frame} EXCLUDE GROUP)", Integer)
    each_once = literal_column(f"SUM(points) OVER ({frame} EXCLUDE TIES)", Integer)
    return session.execute(select(Score.id, others, each_once).order_by(Score.id)).all()
