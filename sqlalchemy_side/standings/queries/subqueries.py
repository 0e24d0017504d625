"""Queries within queries."""

from collections.abc import Sequence

from sqlalchemy import Integer, ScalarResult, cast, exists, func, select
from sqlalchemy.orm import Session, aliased

from sqlalchemy_side.standings.models import Club, Match, Player, Score


def latest_points_of_each_player(session: Session) -> Sequence[tuple[str, int | None]]:
    """``scalar_subquery`` makes a value; the outer query's table is left out of its FROM."""
    latest = (
        select(Score.points)
        .where(Score.player_id == Player.id)
        .order_by(Score.round.desc())
        .limit(1)
        .scalar_subquery()
    )
    return session.execute(select(Player.name, latest).order_by(Player.name.desc())).all()


def latest_scores(session: Session) -> ScalarResult[Score]:
    """A table within a query on itself needs an alias."""
    newest = aliased(Score)
    latest = (
        select(newest.id)
        .where(newest.player_id == Score.player_id)
        .order_by(newest.round.desc())
        .limit(1)
        .scalar_subquery()
    )
    return session.scalars(select(Score).where(Score.id == latest).order_by(Score.id))


def points_and_home_goals_per_club(session: Session) -> Sequence[tuple[str, int, int]]:
    """A sum without GROUP BY always has a row, which is NULL if there is nothing to add."""
    points = (
        select(func.coalesce(cast(func.sum(Score.points), Integer), 0))
        .join(Score.player)
        .where(Player.club_id == Club.id)
        .scalar_subquery()
    )
    goals = (
        select(func.coalesce(cast(func.sum(Match.home_goals), Integer), 0))
        .where(Match.home_id == Club.id)
        .scalar_subquery()
    )
    return session.execute(select(Club.name, points, goals).order_by(Club.name)).all()


def players_and_whether_they_scored(session: Session) -> Sequence[tuple[str, bool]]:
    """``any`` is a value as well as a condition."""
    statement = select(Player.name, Player.scores.any()).order_by(Player.name.desc())
    return session.execute(statement).all()


def clubs_with_a_good_player_at_home(session: Session) -> ScalarResult[Club]:
    """``correlate`` names the tables of the outer queries, if it is more than the next one."""
    good = (
        exists()
        .where(Score.round == Match.round, Score.points > 5)
        .where(Score.player_id == Player.id, Player.club_id == Club.id)
        .correlate(Match, Club)
    )
    matches = exists().where(Match.home_id == Club.id, good)
    return session.scalars(select(Club).where(matches))


def clubs_without_a_striker(session: Session) -> ScalarResult[Club]:
    """``~`` before ``any`` is NOT EXISTS; conditions may be given by name."""
    has_striker = Club.players.any(position="striker")
    return session.scalars(select(Club).where(~has_striker).order_by(Club.name))


def scores_above_average(session: Session) -> ScalarResult[Score]:
    """A select of an aggregate is a subquery, so one statement is enough."""
    average = select(func.avg(Score.points)).scalar_subquery()
    # The alias keeps the table of the subquery apart from that of the query.
    score = aliased(Score)
    return session.scalars(select(score).where(score.points > average).order_by(score.id))


def scores_above_average_of_player(session: Session) -> ScalarResult[Score]:
    """The alias keeps the rows of the player apart from the row itself."""
    same = aliased(Score)
    average = (
        select(func.avg(same.points)).where(same.player_id == Score.player_id).scalar_subquery()
    )
    return session.scalars(select(Score).where(Score.points > average).order_by(Score.id))


def points_behind_the_latest(session: Session) -> Sequence[tuple[int, int]]:
    """The type of the subquery is that of its column."""
    newest = aliased(Score)
    latest = (
        select(newest.points)
        .where(newest.player_id == Score.player_id)
        .order_by(newest.round.desc())
        .limit(1)
        .scalar_subquery()
    )
    statement = select(Score.id, latest - Score.points).order_by(Score.id)
    return session.execute(statement).all()


def clubs_by_number_of_players(session: Session) -> ScalarResult[str]:
    """A count without GROUP BY is zero where there is nothing to count."""
    number = select(func.count()).where(Player.club_id == Club.id).scalar_subquery()
    return session.scalars(select(Club.name).where(Club.city != "Bonn").order_by(number))
