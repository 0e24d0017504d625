"""Locks and commits that do less, or happen sooner, than expected."""

from contextlib import suppress
from decimal import Decimal

from sqlalchemy import event, select, update
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Course


def raise_locked_price_by_for_update(session: Session) -> Decimal:
    """``select_for_update().get(pk=1)``, word for word."""
    course = session.get_one(Course, 1)
    # Meanwhile, another process changes the row.
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

    music = update(Category).filter_by(slug="music")
    for slug in ("computability", "alchemy"):
        with session.begin():
            session.execute(music.values(name="Opera"))
            announce_once("Opera")
            with suppress(NoResultFound), session.begin_nested():
                with session.begin_nested():
                    session.execute(music.values(name="Sound"))
                    announce_once("Sound")
                session.scalars(select(Course).filter_by(slug=slug)).one()
    return announced


def announce_committed_renames_by_after_rollback(session: Session) -> list[str]:
    """A list that ``after_commit`` announces and ``after_rollback`` clears."""
    waiting: list[str] = []
    announced: list[str] = []

    @event.listens_for(session, "after_commit")
    def _announce(_: Session) -> None:
        if not session.in_nested_transaction():
            announced.extend(waiting)
            waiting.clear()

    event.listen(session, "after_rollback", lambda _: waiting.clear())
    music = update(Category).filter_by(slug="music")
    for slug in ("computability", "alchemy"):
        with session.begin():
            session.execute(music.values(name="Opera"))
            waiting.append("Opera")
            with suppress(NoResultFound), session.begin_nested():
                with session.begin_nested():
                    session.execute(music.values(name="Sound"))
                    waiting.append("Sound")
                session.scalars(select(Course).filter_by(slug=slug)).one()
    return announced


def rename_category_after_reading_it_by_begin(session: Session) -> tuple[str, str]:
    """``with transaction.atomic()``, word for word."""
    category = session.scalars(select(Category).filter_by(slug="music")).one()
    names = select(Category.name).filter_by(slug="music")
    with session.begin():
        category.name = "Sound"
        with suppress(NoResultFound), session.begin_nested():
            category.name = "Opera"
            before = session.scalars(names).one()
            session.scalars(select(Course).filter_by(slug="alchemy")).one()
    return before, session.scalars(names).one()
