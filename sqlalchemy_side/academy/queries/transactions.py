"""Transactions, and savepoints within them.

The first statement of a session begins a transaction. ``with session.begin()`` therefore raises
``InvalidRequestError`` once any query has run; an inner block uses ``begin_nested``.
"""

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal

from sqlalchemy import ScalarResult, event, func, select, update
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import Session, SessionTransaction, joinedload

from sqlalchemy_side.academy.models import Category, Course, Instructor, Lesson


def move_learner_to_grace(session: Session) -> Sequence[tuple[int, int]]:
    """The block commits at its end. After a query ``begin`` raises: a transaction has begun."""
    with session.begin():
        ada = update(Instructor).where(Instructor.user_ptr_id == 1)
        session.execute(ada.values(total_learners=Instructor.total_learners - 1))
        grace = update(Instructor).where(Instructor.user_ptr_id == 2)
        session.execute(grace.values(total_learners=Instructor.total_learners + 1))
    statement = select(Instructor.user_ptr_id, Instructor.total_learners)
    return session.execute(statement.order_by(Instructor.user_ptr_id)).all()


def keep_outer_rename(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """``begin`` is for the outermost block only, and ``begin_nested`` for those within it."""
    names = select(Category.name).order_by(Category.id)
    with session.begin():
        session.execute(update(Category).filter_by(slug="music").values(name="Sound"))
        with suppress(NoResultFound), session.begin_nested():
            session.execute(update(Category).filter_by(slug="science").values(name="Nature"))
            before = session.scalars(names).all()
            session.scalars(select(Course).filter_by(slug="alchemy")).one()
    return before, session.scalars(names).all()


def lose_both_renames(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """An error that leaves the block rolls it all back; ``begin`` must come before any query."""
    names = select(Category.name).order_by(Category.id)
    with suppress(NoResultFound), session.begin():
        session.execute(update(Category).filter_by(slug="music").values(name="Sound"))
        session.execute(update(Category).filter_by(slug="science").values(name="Nature"))
        before = session.scalars(names).all()
        session.scalars(select(Course).filter_by(slug="alchemy")).one()
    return before, session.scalars(names).all()


def lose_released_rename(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """The end of ``begin_nested`` is not a commit: the outer block still decides."""
    names = select(Category.name).order_by(Category.id)
    with suppress(NoResultFound), session.begin():
        with session.begin_nested():
            session.execute(update(Category).filter_by(slug="music").values(name="Sound"))
        before = session.scalars(names).all()
        session.scalars(select(Course).filter_by(slug="alchemy")).one()
    return before, session.scalars(names).all()


def add_categories_one_by_one(session: Session) -> tuple[list[str], ScalarResult[str]]:
    """The end of the block flushes, so the block raises the error."""
    refused = []
    for slug in ("opera", "music", "painting"):
        try:
            with session.begin_nested():
                session.add(Category(name=slug.capitalize(), slug=slug))
        except IntegrityError:
            refused.append(slug)
    return refused, session.scalars(select(Category.name).order_by(Category.slug))


def count_before_and_after_saving(session: Session) -> tuple[int, int]:
    """A query flushes added objects unless autoflush is disabled."""
    statement = select(func.count()).select_from(Category)
    session.add(Category(name="Opera", slug="opera"))
    with session.no_autoflush:
        before = session.scalars(statement).one()
    return before, session.scalars(statement).one()


def replace_lesson(session: Session) -> list[str]:
    """A flush inserts before it deletes, so the deletion has to be flushed separately."""
    session.delete(session.scalars(select(Lesson).filter_by(course_id=1, position=2)).one())
    session.flush()
    session.add(Lesson(course_id=1, position=2, title="Branches"))
    statement = select(Lesson).filter_by(course_id=1).order_by(Lesson.position)
    return [str(lesson) for lesson in session.scalars(statement)]


def raise_locked_price(session: Session) -> Decimal:
    """The session would return the object that it holds; ``populate_existing`` refreshes it."""
    course = session.get_one(Course, 1)
    # Meanwhile, another process changes the row.
    change = update(Course).where(Course.id == 1).values(price=Decimal("60.00"))
    session.execute(change, execution_options={"synchronize_session": False})
    with session.begin_nested():
        statement = select(Course).where(Course.id == 1).with_for_update()
        statement = statement.execution_options(populate_existing=True)
        course = session.scalars(statement).one()
        course.price += 10
    return course.price


def locked_courses_with_categories(session: Session) -> list[tuple[str, str | None]]:
    """``of`` names the classes to lock."""
    statement = select(Course).options(joinedload(Course.category)).order_by(Course.id)
    locked = session.scalars(statement.with_for_update(of=Course))
    return [(row.name, row.category.name if row.category else None) for row in locked]


def undo_rename_by_hand(session: Session) -> tuple[str, str]:
    """Changes since the savepoint are expired, and loaded again on access."""
    category = session.scalars(select(Category).filter_by(slug="music")).one()
    with session.begin_nested() as savepoint:
        category.name = "Sound"
        before = session.scalars(select(Category.name).filter_by(slug="music")).one()
        savepoint.rollback()
    return before, category.name


def announce_committed_renames(session: Session) -> list[str]:
    """There is no ``on_commit``: three events mark, drop and announce.

    ``after_commit`` is also sent when a savepoint is released. A rollback drops everything that
    was added since its own transaction or savepoint began, and nothing from before.
    """
    waiting: list[str] = []
    announced: list[str] = []
    starts: dict[SessionTransaction, int] = {}

    @event.listens_for(session, "after_transaction_create")
    def _mark(_: Session, begun: SessionTransaction) -> None:
        starts[begun] = len(waiting)

    @event.listens_for(session, "after_soft_rollback")
    def _drop(_: Session, undone: SessionTransaction) -> None:
        del waiting[starts.get(undone, 0) :]

    @event.listens_for(session, "after_commit")
    def _announce(_: Session) -> None:
        if not session.in_nested_transaction():
            announced.extend(waiting)
            waiting.clear()

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


def rename_category_after_reading_it(session: Session) -> tuple[str, str]:
    """The query has begun the transaction, so ``begin`` would raise; ``begin_nested`` does not.

    Its block is a savepoint: earlier changes survive, and the caller commits them.
    """
    category = session.scalars(select(Category).filter_by(slug="music")).one()
    category.name = "Sound"
    names = select(Category.name).filter_by(slug="music")
    with suppress(NoResultFound), session.begin_nested():
        category.name = "Opera"
        before = session.scalars(names).one()
        session.scalars(select(Course).filter_by(slug="alchemy")).one()
    return before, session.scalars(names).one()


def rename_behind_the_object(session: Session) -> tuple[str, str]:
    """By default ``update`` also changes the session's objects; the option turns that off."""
    category = session.scalars(select(Category).filter_by(slug="music")).one()
    statement = update(Category).where(Category.id == category.id).values(name="Sound")
    session.execute(statement, execution_options={"synchronize_session": False})
    before = category.name
    session.refresh(category)
    return before, category.name
