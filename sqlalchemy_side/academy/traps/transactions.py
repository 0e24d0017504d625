"""Locks and commits that do less, or come sooner, than expected."""

from contextlib import suppress
from decimal import Decimal

from sqlalchemy import event, select, update
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Course


def raise_locked_price_by_for_update(session: Session) -> Decimal:
    """``select_for_update().get(pk=1)``, word for word."""
    course = session.get_one(Course, 1)
    # What another process does meanwhile.
    change = update(Course).where(Course.id == 1).values(price=Decimal("60.00"))
    session.execute(change, execution_options={"synchronize_session": False})
    with session.begin_nested():
        statement = select(Course).where(Course.id == 1).with_for_update()
        course = session.scalars(statement).one()
        course.price += 10
    return course.price


def announce_committed_renames_by_after_commit(session: Session) -> list[str]:
    """``transaction.on_commit(lambda: announced.append(...))``, word for word."""
    announced: list[str] = []

    def announce_once(name: str) -> None:
        event.listen(session, "after_commit", lambda _: announced.append(name), once=True)

    with suppress(NoResultFound), session.begin():
        with session.begin_nested():
            session.execute(update(Category).filter_by(slug="music").values(name="Sound"))
            announce_once("Sound")
        session.scalars(select(Course).filter_by(slug="alchemy")).one()
    with session.begin():
        session.execute(update(Category).filter_by(slug="music").values(name="Opera"))
        announce_once("Opera")
    return announced
