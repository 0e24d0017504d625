"""Values that are computed: of objects, of queries, and of both."""

from typing import Any

from sqlalchemy import ScalarResult, and_, func, select
from sqlalchemy.orm import Session, aliased, undefer, with_expression

from sqlalchemy_side.galleries.models import Artist, Gallery, Medium, Work


def names_shown_in_order(session: Session) -> ScalarResult[str]:
    """On the class, a hybrid is its expression, to select as well as to order by."""
    return session.scalars(select(Artist.shown_name).order_by(Artist.shown_name))


def name_shown_of_an_artist(session: Session) -> str:
    """On an object, a hybrid is a property."""
    return session.get_one(Artist, 2).shown_name


def works_of_the_sixties(session: Session) -> ScalarResult[str]:
    """Without an expression of its own, a hybrid is computed with the columns of the class."""
    statement = select(Work.title).where(Work.decade == 1960)
    return session.scalars(statement.order_by(Work.id))


def decades_of_an_artist(session: Session) -> set[int]:
    """The same function, with the values of each object."""
    return {work.decade for work in session.scalars(select(Work).where(Work.artist_id == 1))}


def numbers_of_works_of_galleries(session: Session) -> dict[str, int]:
    """A deferred ``column_property`` is computed by the statements that ask for it."""
    statement = select(Gallery).options(undefer(Gallery.number_of_works))
    return {gallery.name: gallery.number_of_works for gallery in session.scalars(statement)}


def cheapest_works_of_galleries(session: Session) -> dict[str, int | None]:
    """``with_expression`` fills the attribute that the mapping keeps for it."""
    statement = select(Gallery).outerjoin(Gallery.works).group_by(Gallery.id)
    with_price = with_expression(Gallery.cheapest, func.min(Work.price))
    return {row.name: row.cheapest for row in session.scalars(statement.options(with_price))}


def artists_and_works_of_ink(session: Session) -> Any:
    """The condition is part of the outer join, so it leaves out works and no artists."""
    ink = aliased(Work)
    of_ink = and_(ink.artist_id == Artist.id, ink.medium == Medium.INK)
    statement = select(Artist.first_name, ink.title).outerjoin(ink, of_ink)
    return session.execute(statement.order_by(Artist.id))


def artists_by_works_of_ink_before_1960(session: Session) -> ScalarResult[str]:
    """``and_`` adds a condition to the join along a relationship."""
    statement = select(Artist.first_name).join(Artist.works.and_(Work.medium == Medium.INK))
    return session.scalars(statement.where(Work.year < 1960))
