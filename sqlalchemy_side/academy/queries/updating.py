"""Updating one row or many."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import CursorResult, ScalarResult, case, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import (
    Category,
    Course,
    Enrollment,
    Instructor,
    Lesson,
    Mode,
    User,
    now,
)


def rename_course(session: Session) -> tuple[str, datetime]:
    """The flush writes the columns that have changed, and those with ``onupdate``."""
    course = session.scalars(select(Course).filter_by(slug="computability")).one()
    course.name = "Computability"
    session.flush()
    return course.name, course.modified


def change_price_and_nothing_else(session: Session) -> tuple[str, Decimal, datetime]:
    """The flush never writes a column that was only loaded."""
    course = session.scalars(select(Course).filter_by(slug="computability")).one()
    other = update(Course).where(Course.id == course.id).values(description="By another writer")
    session.execute(other, execution_options={"synchronize_session": False})
    course.price = Decimal("0.01")
    statement = select(Course.description, Course.price, Course.modified)
    return session.execute(statement.where(Course.id == course.id)).one()


def touch_lesson(session: Session) -> datetime:
    """Without a change there is no UPDATE, so the timestamp itself is changed."""
    lesson = session.get_one(Lesson, 5)
    lesson.modified = now()
    return lesson.modified


def rename_lesson_alone(session: Session) -> tuple[str, datetime]:
    """A flush would apply ``onupdate``; in a statement a column can be set to itself."""
    values = {"title": "Reels", "modified": Lesson.modified}
    session.execute(update(Lesson).where(Lesson.id == 5).values(values))
    return session.execute(select(Lesson.title, Lesson.modified).where(Lesson.id == 5)).one()


def count_one_more_learner(session: Session) -> int:
    """After the flush the attribute is expired, and is loaded when it is read."""
    instructor = session.get_one(Instructor, 1)
    instructor.total_learners = Instructor.total_learners + 1
    session.flush()
    return instructor.total_learners


def raise_good_ratings(session: Session) -> tuple[int, ScalarResult[int]]:
    """``rowcount`` is the number of matched rows, on MariaDB too."""
    is_good = Enrollment.rating >= 4
    result = session.execute(update(Enrollment).where(is_good).values(rating=5))
    number = cast("CursorResult[Any]", result).rowcount
    statement = select(Enrollment.id).where(Enrollment.rating == 5).order_by(Enrollment.id)
    return number, session.scalars(statement)


def describe_courses_with_timestamp(session: Session) -> Sequence[tuple[str, datetime]]:
    """``update`` sets the timestamp: ``onupdate`` belongs to the column."""
    session.execute(update(Course).where(Course.category_id == 2).values(description="New"))
    return session.execute(select(Course.name, Course.modified).order_by(Course.id)).all()


def describe_courses_without_timestamp(session: Session) -> Sequence[tuple[str, datetime]]:
    """Setting a column to itself suppresses its ``onupdate``."""
    is_computing = Course.category_id == 2
    values = {"description": "New", "modified": Course.modified}
    session.execute(update(Course).where(is_computing).values(values))
    statement = select(Course.description, Course.modified).where(is_computing)
    return session.execute(statement.order_by(Course.id)).all()


def end_live_enrollments_in_computing(session: Session) -> tuple[int, ScalarResult[int]]:
    """``has`` replaces the join; a plain ``Category.name == ...`` would match every row."""
    is_live = Enrollment.mode == Mode.LIVE
    is_computing = Enrollment.course.has(Course.category.has(Category.name == "Computing"))
    statement = update(Enrollment).where(is_live, is_computing).values(mode=Mode.SELF_PACED)
    # No enrollment has been loaded, so the connection can run it and bypass the session.
    number = session.connection().execute(statement).rowcount
    return number, session.scalars(select(Enrollment.id).where(is_live))


def set_progress_of_several(session: Session) -> ScalarResult[float]:
    """``update`` without a condition takes dictionaries with keys, and runs once for all."""
    progress = {2: 0.5, 3: 0.75, 4: 0.125}
    values = [{"id": key, "progress": value} for key, value in progress.items()]
    session.execute(update(Enrollment), values)
    return session.scalars(select(Enrollment.progress).order_by(Enrollment.id))


def rate_by_progress(session: Session) -> ScalarResult[int | None]:
    """Without ``else_``, rows that match no case would become NULL."""
    rating = case(
        (Enrollment.progress >= 1, 5), (Enrollment.progress >= 0.5, 1), else_=Enrollment.rating
    )
    session.execute(update(Enrollment).values(rating=rating))
    return session.scalars(select(Enrollment.rating).order_by(Enrollment.id))


def swap_names_of_users(session: Session) -> tuple[str, str]:
    """The columns are assigned in the order of the table, unless ``ordered_values`` is used."""
    is_grace = User.email == "grace@example.org"
    values = {"first_name": User.last_name, "last_name": User.first_name}
    session.execute(update(User).where(is_grace).values(values))
    return session.execute(select(User.first_name, User.last_name).where(is_grace)).one()


def swap_lessons(session: Session) -> Sequence[tuple[int, str]]:
    """One flush would update in key order; positions are unique, so one lesson moves aside."""
    is_theirs = Lesson.course_id == 1
    cards, loops = session.scalars(select(Lesson).where(is_theirs).order_by(Lesson.position))
    for lesson, position in ((cards, 0), (loops, 1), (cards, 2)):
        lesson.position = position
        session.flush()
    statement = select(Lesson.position, Lesson.title).where(is_theirs)
    return session.execute(statement.order_by(Lesson.position)).all()


def update_no_enrollment(session: Session) -> int:
    """Updating nothing is not an error."""
    result = session.execute(update(Enrollment).where(Enrollment.rating == 1).values(rating=2))
    return cast("CursorResult[Any]", result).rowcount


def name_of_category_read_again(session: Session) -> str:
    """A query returns the held object unchanged, unless ``populate_existing`` is set."""
    category = session.get_one(Category, 3)
    # Meanwhile, another process changes the row.
    change = update(Category).where(Category.id == category.id).values(name="Parsers")
    session.execute(change, execution_options={"synchronize_session": False})
    statement = select(Category).filter_by(id=3).execution_options(populate_existing=True)
    return session.scalars(statement).one().name


def rename_category_back(session: Session) -> tuple[str, str]:
    """A flush writes what has changed since the row was read, so it is read again first."""
    category = session.get_one(Category, 3)
    name = category.name
    # Meanwhile, another process changes the row.
    change = update(Category).where(Category.id == category.id).values(name="Parsers")
    session.execute(change, execution_options={"synchronize_session": False})
    session.refresh(category)
    before = category.name
    category.name = name
    return before, session.scalars(select(Category.name).filter_by(id=3)).one()
