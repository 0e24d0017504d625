"""What SQLAlchemy has of SQL that Django's querysets do not have."""

from collections.abc import Sequence

from sqlalchemy import (
    Integer,
    ScalarResult,
    String,
    column,
    func,
    select,
    true,
    values,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Club, Match, Player, Score


def clubs_above_average_at_home(session: Session) -> ScalarResult[str]:
    """A ``cte`` is written once and read twice."""
    totals = (
        select(Club.name, func.sum(Match.home_goals).label("total"))
        .join(Club.home_matches)
        .group_by(Club.id, Club.name)
        .cte("totals")
    )
    average = select(func.avg(totals.c.total)).scalar_subquery()
    return session.scalars(select(totals.c.name).where(totals.c.total > average))


def two_best_scores_of_each_player(session: Session) -> Sequence[tuple[str, int]]:
    """LATERAL runs a subquery with its own limit for each row."""
    best = (
        select(Score.points)
        .where(Score.player_id == Player.id)
        .order_by(Score.points.desc())
        .limit(2)
        .lateral("best")
    )
    statement = select(Player.name, best.c.points).join(best, true())
    return session.execute(statement.order_by(Player.name.desc(), best.c.points)).all()


def points_per_position_and_in_total(session: Session) -> Sequence[tuple[str | None, int]]:
    """ROLLUP adds a row for all groups, in which the column is NULL."""
    statement = (
        select(Player.position, func.sum(Score.points))
        .join(Player.scores)
        .group_by(func.rollup(Player.position))
    )
    return session.execute(statement).all()


def points_per_position_and_per_round(
    session: Session,
) -> Sequence[tuple[str | None, int | None, int]]:
    """GROUPING SETS groups the same rows in several ways."""
    statement = (
        select(Player.position, Score.round, func.sum(Score.points))
        .join(Player.scores)
        .group_by(func.grouping_sets(Player.position, Score.round))
    )
    return session.execute(statement).all()


def scores_with_names_of_rounds(session: Session) -> Sequence[tuple[int, str]]:
    """VALUES is a table of what the query brings along."""
    names = values(column("round", Integer), column("label", String), name="names").data(
        [(1, "opening"), (3, "final")]
    )
    statement = (
        select(Score.id, names.c.label)
        .join(names, names.c.round == Score.round)
        .order_by(Score.id.desc())
    )
    return session.execute(statement).all()
