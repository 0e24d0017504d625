"""Timestamps that are missing or unwanted, and a condition that joins nothing."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ScalarResult, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Course, Enrollment, Lesson, Mode


def touch_lesson_by_flush(session: Session) -> datetime:
    """``lesson.save()``, word for word."""
    lesson = session.get_one(Lesson, 5)
    session.add(lesson)
    session.flush()
    return lesson.modified


def rename_lesson_alone_by_flush(session: Session) -> tuple[str, datetime]:
    """The flush writes only what has changed, as ``update_fields`` does."""
    lesson = session.get_one(Lesson, 5)
    lesson.title = "Reels"
    session.flush()
    return lesson.title, lesson.modified


def describe_courses_without_timestamp_by_update(
    session: Session,
) -> Sequence[tuple[str, datetime]]:
    """``filter(category=2).update(description="New")``, word for word."""
    is_computing = Course.category_id == 2
    session.execute(update(Course).where(is_computing).values(description="New"))
    statement = select(Course.description, Course.modified).where(is_computing)
    return session.execute(statement.order_by(Course.id)).all()


def end_live_enrollments_in_computing_by_where(
    session: Session,
) -> tuple[int, ScalarResult[int]]:
    """``filter(course__category__name="Computing").update(...)``, word for word."""
    is_live = Enrollment.mode == Mode.LIVE
    is_computing = Category.name == "Computing"
    statement = update(Enrollment).where(is_live, is_computing).values(mode=Mode.SELF_PACED)
    number = session.connection().execute(statement).rowcount
    return number, session.scalars(select(Enrollment.id).where(is_live))


def name_of_category_read_again_by_select(session: Session) -> str:
    """``Category.objects.get(pk=3).name``, word for word."""
    category = session.get_one(Category, 3)
    # Meanwhile, another process changes the row.
    change = update(Category).where(Category.id == category.id).values(name="Parsers")
    session.execute(change, execution_options={"synchronize_session": False})
    return session.scalars(select(Category).filter_by(id=3)).one().name


def rename_category_back_without_refresh(session: Session) -> tuple[str, str]:
    """The name is set and flushed, as ``save`` would write it."""
    category = session.get_one(Category, 3)
    name = category.name
    # Meanwhile, another process changes the row.
    change = update(Category).where(Category.id == category.id).values(name="Parsers")
    session.execute(change, execution_options={"synchronize_session": False})
    names = select(Category.name).filter_by(id=3)
    before = session.scalars(names).one()
    category.name = name
    return before, session.scalars(names).one()
