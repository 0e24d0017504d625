"""Set operations, and queries with a name: WITH."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ScalarResult,
    cte,
    delete,
    except_all,
    func,
    intersect_all,
    literal,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.harbours.models import Booking, Harbour, Ship, Visit


def ships_that_visited_or_booked(session: Session) -> ScalarResult[int]:
    """The methods of a select take the others; ``union`` drops what is there twice."""
    return session.scalars(select(Visit.ship_id).union(select(Booking.ship_id)))


def ships_as_often_as_they_visited_or_booked(session: Session) -> ScalarResult[int]:
    """``union_all`` keeps them."""
    return session.scalars(select(Visit.ship_id).union_all(select(Booking.ship_id)))


def ships_that_visited_and_booked(session: Session) -> ScalarResult[int]:
    """``intersect`` keeps what both have."""
    return session.scalars(select(Visit.ship_id).intersect(select(Booking.ship_id)))


def ships_that_visited_without_a_booking(session: Session) -> ScalarResult[int]:
    """``except_`` has an underscore because the word is Python's."""
    return session.scalars(select(Visit.ship_id).except_(select(Booking.ship_id)))


def visits_that_a_booking_matches(session: Session) -> tuple[Sequence[int], int | None]:
    """With ``all`` a value is there as often as in both; a function does the same."""
    visits, bookings = select(Visit.ship_id), select(Booking.ship_id)
    both = intersect_all(visits, bookings).subquery()
    count = session.scalar(select(func.count()).select_from(both))
    return session.scalars(visits.intersect_all(bookings)).all(), count


def visits_and_bookings_without_the_other(
    session: Session,
) -> tuple[Sequence[int], Sequence[int]]:
    """Each booking takes away one visit, and not all visits of its ship."""
    visits, bookings = select(Visit.ship_id), select(Booking.ship_id)
    left = session.scalars(visits.except_all(bookings)).all()
    return left, session.scalars(except_all(bookings, visits)).all()


def parts_of_aarby(session: Session) -> Sequence[tuple[str, int]]:
    """A ``recursive`` query starts with one row, and joins to itself what comes next."""
    parts = (
        select(Harbour.id, Harbour.name, literal(0).label("level"))
        .where(Harbour.id == 1)
        .cte("parts", recursive=True)
    )
    deeper = select(Harbour.id, Harbour.name, parts.c.level + 1)
    parts = parts.union_all(deeper.join(parts, Harbour.parent_id == parts.c.id))
    return session.execute(select(parts.c.name, parts.c.level)).all()


def aarby_and_its_basin_with_parts(session: Session) -> ScalarResult[str]:
    """``union`` takes no row twice, though both lead to the same parts."""
    parts = select(Harbour.id, Harbour.name).where(Harbour.id.in_([1, 3]))
    found = parts.cte("parts", recursive=True)
    deeper = select(Harbour.id, Harbour.name).join(found, Harbour.parent_id == found.c.id)
    return session.scalars(select(found.union(deeper).c.name))


def harbours_with_more_cargo_than_another(session: Session) -> Sequence[tuple[str, str]]:
    """The query is written once; ``alias`` makes it a second table."""
    cargo = func.sum(Visit.cargo).label("cargo")
    totals = select(Harbour.name, cargo).join(Harbour.visits).group_by(Harbour.name)
    more = totals.cte("totals")
    less = more.alias("less")
    return session.execute(
        select(more.c.name, less.c.name).join(less, more.c.cargo > less.c.cargo)
    ).all()


def visits_of_two_harbours(session: Session) -> tuple[int, int]:
    """``nesting`` keeps the name inside of the subquery, so that another may have it."""

    def number(harbour: int) -> Any:
        visits = select(Visit.id).where(Visit.harbour_id == harbour).cte("visits", nesting=True)
        return select(func.count()).select_from(visits).scalar_subquery()

    return session.execute(select(number(2), number(1))).one()


def bookings_before_some_are_deleted(session: Session) -> int | None:
    """``add_cte`` adds a statement that nothing reads; all parts see the rows as they were."""
    gone = delete(Booking).where(Booking.is_cancelled).cte("gone")
    return session.scalar(select(func.count()).select_from(Booking).add_cte(gone))


def names_of_renamed_ships(session: Session) -> Sequence[tuple[str, str, int]]:
    """What ``returning`` gives is a table that the rest can join."""
    changed = (
        update(Ship)
        .where(Ship.built == 2001)
        .values(signals=Ship.signals + 4)
        .returning(Ship.name, Ship.home_id, Ship.signals)
        .cte("changed")
    )
    statement = select(changed.c.name, Harbour.name, changed.c.signals)
    statement = statement.outerjoin_from(changed, Harbour, Harbour.id == changed.c.home_id)
    return session.execute(statement).all()


def harbours_depth_first(session: Session) -> ScalarResult[str]:
    """``suffix_with`` writes behind the query in WITH: here, what counts the order."""
    parts = select(Harbour.id, Harbour.name).where(Harbour.parent_id.is_(None))
    tree = parts.cte("tree", recursive=True)
    deeper = select(Harbour.id, Harbour.name).join(tree, Harbour.parent_id == tree.c.id)
    tree = tree.union_all(deeper).suffix_with("SEARCH DEPTH FIRST BY name SET place")
    return session.scalars(select(tree.c.name).order_by(text("place")))


def whether_with_is_run_apart(session: Session) -> tuple[bool, bool]:
    """``prefix_with`` writes in front of it; a plan has a scan of what is run apart."""

    def is_apart(names: Any) -> bool:
        written = select(names.c.name).compile(session.connection())
        return "CTE Scan" in str(session.execute(text(f"EXPLAIN {written}")).all())

    names = select(Ship.name)
    return is_apart(cte(names)), is_apart(names.cte().prefix_with("MATERIALIZED"))
