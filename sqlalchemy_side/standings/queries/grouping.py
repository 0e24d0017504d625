"""Groups: what makes one, and what multiplies or drops its rows."""

from collections.abc import Sequence

from sqlalchemy import (
    Float,
    Integer,
    RowMapping,
    ScalarResult,
    case,
    cast,
    func,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Club, Match, Player, Score


def players_per_club(session: Session) -> Sequence[tuple[str, int]]:
    """The outer join keeps a club without players; its key is counted, not the row."""
    statement = (
        select(Club.name, func.count(Player.id))
        .outerjoin(Club.players)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def players_and_home_matches_per_club(session: Session) -> Sequence[tuple[str, int, int]]:
    """Two joins multiply their rows here as well."""
    statement = (
        select(Club.name, func.count(Player.id.distinct()), func.count(Match.id.distinct()))
        .outerjoin(Club.players)
        .outerjoin(Club.home_matches)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def strikers_of_clubs_with_a_striker(session: Session) -> Sequence[tuple[str, int]]:
    """``where`` restricts the joined rows, wherever it is written."""
    statement = (
        select(Club.name, func.count())
        .join(Club.players)
        .where(Player.position == "striker")
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def players_of_clubs_with_a_striker(session: Session) -> Sequence[tuple[str, int]]:
    """A condition on another row of the relation is ``any``, which joins nothing."""
    statement = (
        select(Club.name, func.count())
        .join(Club.players)
        .where(Club.players.any(position="striker"))
        .group_by(Club.id, Club.name)
    )
    return session.execute(statement).all()


def keepers_of_all_clubs(session: Session) -> Sequence[tuple[str, int]]:
    """The condition is in the aggregate; in ``where`` it would drop clubs."""
    keeper = case((Player.position == "keeper", Player.id))
    statement = (
        select(Club.name, func.count(keeper))
        .outerjoin(Club.players)
        .group_by(Club.id, Club.name)
        .order_by(Club.name)
    )
    return session.execute(statement).all()


def clubs_with_several_players(session: Session) -> ScalarResult[Club]:
    """``having`` is written out; PostgreSQL takes a whole entity when its key is grouped by."""
    statement = select(Club).join(Club.players).group_by(Club.id).having(func.count() > 1)
    return session.scalars(statement)


def players_per_position(session: Session) -> Sequence[tuple[str, int]]:
    """``group_by`` lists what is grouped by, in any order of the calls."""
    statement = (
        select(Player.position, func.count())
        .group_by(Player.position)
        .order_by(Player.position.desc())
    )
    return session.execute(statement).all()


def positions_in_use(session: Session) -> ScalarResult[str]:
    """Nothing is selected that was not asked for."""
    return session.scalars(select(Player.position).distinct().order_by(Player.position.desc()))


def players_per_position_of_each_club(
    session: Session,
) -> Sequence[tuple[str | None, str, int]]:
    """The outer join keeps the player without a club."""
    statement = (
        select(Club.name, Player.position, func.count())
        .select_from(Player)
        .outerjoin(Player.club)
        .group_by(Club.name, Player.position)
        .order_by(Club.name.is_(None), Club.name, Player.position.desc())
    )
    return session.execute(statement).all()


def goals_per_round(session: Session) -> Sequence[tuple[int, int]]:
    """A sum skips the rows whose expression is NULL."""
    goals = cast(func.sum(Match.home_goals + Match.away_goals), Integer)
    statement = select(Match.round, goals).group_by(Match.round).order_by(Match.round.desc())
    return session.execute(statement).all()


def average_and_best_total(session: Session) -> RowMapping:
    """The groups are made a subquery by hand."""
    total = cast(func.sum(Score.points), Integer).label("total")
    totals = select(total).group_by(Score.player_id).subquery()
    statement = select(
        func.avg(totals.c.total, type_=Float()).label("average"),
        func.max(totals.c.total).label("best"),
    )
    return session.execute(statement).mappings().one()


def standings(session: Session) -> Sequence[tuple[str, int]]:
    """``union_all`` makes a row for each club of a match, which is then grouped."""
    home = select(Match.home_id.label("club_id"), (Match.home_goals - Match.away_goals).label("by"))
    away = select(Match.away_id, Match.away_goals - Match.home_goals)
    matches = union_all(home, away).cte("matches")
    points = case((matches.c.by > 0, 3), (matches.c.by == 0, 1), else_=0)
    total = cast(func.sum(points), Integer)
    statement = (
        select(Club.name, total)
        .outerjoin(matches, matches.c.club_id == Club.id)
        .group_by(Club.id, Club.name)
        .order_by(total.desc(), Club.name)
    )
    return session.execute(statement).all()
