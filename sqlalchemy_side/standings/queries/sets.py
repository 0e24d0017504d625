"""Unions, intersections and differences, with an order and slices."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ScalarResult,
    desc,
    except_,
    func,
    intersect,
    literal,
    or_,
    select,
    union,
    union_all,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.standings.models import Club, Player, Score


def third_to_fifth_name(session: Session) -> ScalarResult[str]:
    """A union is ordered by names of its columns."""
    names = union(select(Player.name), select(Club.city))
    return session.scalars(names.order_by(desc("name")).offset(2).limit(3))


def rounds_with_a_bonus_or_many_points(session: Session) -> ScalarResult[int]:
    """``union_all`` keeps the duplicates."""
    rewarded = select(Score.round).where(Score.bonus > 0)
    return session.scalars(union_all(rewarded, select(Score.round).where(Score.points > 4)))


def names_with_their_kind(session: Session) -> Sequence[tuple[str, str]]:
    """Columns are combined by their position, and named by the first select."""
    cities = select(Club.city, literal("city"))
    keepers = select(Player.name, literal("keeper")).where(Player.position == "keeper")
    return session.execute(union(cities, keepers).order_by(desc("city"))).all()


def strikers_of_alder(session: Session) -> ScalarResult[Player]:
    """``from_statement`` makes objects of what any statement returns."""
    players = select(Player).join(Player.club).where(Club.name == "Alder")
    strikers = select(Player).where(Player.position == "striker")
    both = intersect(players, strikers)
    statement = select(Player).from_statement(both.order_by(both.selected_columns.name.desc()))
    return session.scalars(statement)


def players_never_best(session: Session) -> ScalarResult[Player]:
    """``except_`` takes several selects."""
    good = select(Player).join(Player.scores).where(Score.points > 5)
    rewarded = select(Player).join(Player.scores).where(Score.bonus > 1)
    others = except_(select(Player), good, rewarded)
    statement = select(Player).from_statement(others.order_by(others.selected_columns.name.desc()))
    return session.scalars(statement)


def best_of_the_first_two_rounds(session: Session) -> Sequence[tuple[int, int]]:
    """SQLAlchemy puts a part with an order in brackets."""
    scores = select(Score.round, Score.points).order_by(Score.points.desc()).limit(1)
    both = union(scores.where(Score.round == 1), scores.where(Score.round == 2))
    return session.execute(both.order_by(both.selected_columns.round.desc())).all()


def number_of_names(session: Session) -> int:
    """A union is a subquery like any other select."""
    names = union(select(Club.city), select(Club.name)).subquery()
    return session.scalars(select(func.count()).select_from(names)).one()


def strikers_and_players_of_cedar(session: Session) -> ScalarResult[Player]:
    """The outer join is written out; an inner one would drop the striker without a club."""
    either = or_(Player.position == "striker", Club.name == "Cedar")
    statement = select(Player).outerjoin(Player.club).where(either)
    return session.scalars(statement.order_by(Player.name.desc()))


def strikers_or_of_alder_but_not_both(session: Session) -> ScalarResult[Player]:
    """Without an XOR on each database, two conditions are compared."""
    of_alder = Club.name == "Alder"
    statement = select(Player).join(Player.club).where((Player.position == "striker") != of_alder)
    return session.scalars(statement.order_by(Player.name.desc()))


def page_of_players(session: Session) -> dict[str, Any]:
    """``slice`` is OFFSET and LIMIT; a step is taken from the list."""
    players = select(Player.name).order_by(Player.name)
    return {
        "second": session.scalars(players.slice(1, 2)).one(),
        "page": session.scalars(players.slice(2, 4)).all(),
        "every_third": session.scalars(players.limit(6)).all()[::3],
    }
