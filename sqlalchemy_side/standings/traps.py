"""Tempting ports to SQLAlchemy that run and return another answer."""

from collections.abc import Sequence

from sqlalchemy import Integer, RowMapping, ScalarResult, cast, exists, func, or_, select
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Club, Match, Player, Score


def total_and_average_points_without_types(session: Session) -> RowMapping:
    """``Sum`` and ``Avg`` by their names."""
    total = func.sum(Score.points).label("points__sum")
    average = func.avg(Score.points).label("average")
    return session.execute(select(total, average)).mappings().one()


def players_per_club_by_join(session: Session) -> Sequence[tuple[str, int]]:
    """``join`` for the join that Django makes."""
    statement = (
        select(Club.name, func.count(Player.id))
        .join(Club.players)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def players_per_club_by_rows(session: Session) -> Sequence[tuple[str, int]]:
    """``count()`` for the number of players."""
    statement = (
        select(Club.name, func.count())
        .outerjoin(Club.players)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def players_and_home_matches_joined(session: Session) -> Sequence[tuple[str, int, int]]:
    """One join after the other."""
    statement = (
        select(Club.name, func.count(Player.id), func.count(Match.id))
        .outerjoin(Club.players)
        .outerjoin(Club.home_matches)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def keepers_of_clubs_by_where(session: Session) -> Sequence[tuple[str, int]]:
    """The condition where conditions are usually."""
    statement = (
        select(Club.name, func.count(Player.id))
        .outerjoin(Club.players)
        .where(Player.position == "keeper")
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def running_total_without_frame(session: Session) -> Sequence[tuple[int, int]]:
    """A sum over an order, as running totals are often written."""
    total = func.sum(Score.points).over(order_by=Score.points)
    statement = select(Score.points, cast(total, Integer)).order_by(total.desc())
    return session.execute(statement).all()


def clubs_with_any_good_player_at_home(session: Session) -> ScalarResult[Club]:
    """One EXISTS within another."""
    good = (
        exists()
        .where(Score.round == Match.round, Score.points > 5)
        .where(Score.player_id == Player.id, Player.club_id == Club.id)
    )
    matches = exists().where(Match.home_id == Club.id, good)
    return session.scalars(select(Club).where(matches))


def clubs_not_in_those_of_strikers(session: Session) -> ScalarResult[Club]:
    """``not_in`` with the keys of the strikers' clubs."""
    strikers = select(Player.club_id).where(Player.position == "striker")
    return session.scalars(select(Club).where(Club.id.not_in(strikers)).order_by(Club.name))


def strikers_and_players_of_cedar_by_join(session: Session) -> ScalarResult[Player]:
    """``join`` for the join that Django makes."""
    either = or_(Player.position == "striker", Club.name == "Cedar")
    statement = select(Player).join(Player.club).where(either)
    return session.scalars(statement.order_by(Player.name.desc()))
