"""Ordering rows, and taking some of them."""

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import (
    Category,
    Course,
    Enrollment,
    Learner,
    Lesson,
    Level,
    User,
)


def learners_by_last_then_first_name(session: Session) -> ScalarResult[Learner]:
    """Columns of the parent table are attributes of the subclass."""
    statement = select(Learner).order_by(Learner.last_name, Learner.first_name)
    return session.scalars(statement)


def courses_by_price_then_newest(session: Session) -> ScalarResult[Course]:
    """``desc`` reverses one key, not those after it."""
    statement = select(Course).order_by(Course.price.desc(), Course.created.desc())
    return session.scalars(statement)


def courses_by_name_backwards(session: Session) -> ScalarResult[Course]:
    """Without ``lower``, the database's collation decides where lowercase letters sort."""
    statement = select(Course).order_by(func.lower(Course.name).desc())
    return session.scalars(statement)


def users_by_birth_unknown_last(session: Session) -> ScalarResult[User]:
    """MariaDB rejects NULLS LAST, so the first key is whether the value is NULL."""
    statement = select(User).order_by(User.dob.is_(None), User.dob)
    return session.scalars(statement)


def enrollments_best_rated_first(session: Session) -> ScalarResult[Enrollment]:
    """Sorting by ``is_(None)`` first keeps NULL last in a descending order too."""
    unrated = Enrollment.rating.is_(None)
    statement = select(Enrollment).order_by(
        unrated, Enrollment.rating.desc(), Enrollment.date_enrolled
    )
    return session.scalars(statement)


def courses_by_category_name(session: Session) -> ScalarResult[Course]:
    """The outer join is explicit; an inner join would drop courses without a category."""
    statement = (
        select(Course)
        .outerjoin(Course.category)
        .order_by(Category.name.is_(None), Category.name, Course.name)
    )
    return session.scalars(statement)


def second_page_of_lessons(session: Session) -> ScalarResult[Lesson]:
    """``slice`` counts from zero and excludes its end; it is OFFSET and LIMIT."""
    return session.scalars(select(Lesson).order_by(Lesson.title).slice(2, 4))


def first_and_last_advanced_course(session: Session) -> tuple[Course | None, Course | None]:
    """The order and the limit are written out; ``first`` of a result would add neither."""
    statement = select(Course).where(Course.level == Level.ADVANCED).limit(1)
    first = session.scalars(statement.order_by(Course.id)).one_or_none()
    last = session.scalars(statement.order_by(Course.id.desc())).one_or_none()
    return first, last


def cheapest_courses_over_0_and_over_120(
    session: Session,
) -> tuple[Course | None, Course | None]:
    """``one_or_none`` returns None if there is no row; with the limit there are never two."""
    statement = select(Course).order_by(Course.price, Course.created.desc()).limit(1)
    over_0 = session.scalars(statement.where(Course.price > 0)).one_or_none()
    over_120 = session.scalars(statement.where(Course.price > 120)).one_or_none()
    return over_0, over_120


def earliest_and_latest_enrollment(session: Session) -> tuple[Enrollment, Enrollment]:
    """``one`` raises if there is no row; with the limit there are never two."""
    statement = (
        select(Enrollment)
        .join(Enrollment.course)
        .where(Course.name == "Compiler Construction")
        .limit(1)
    )
    earliest = session.scalars(statement.order_by(Enrollment.date_enrolled)).one()
    latest = session.scalars(statement.order_by(Enrollment.date_enrolled.desc())).one()
    return earliest, latest


def lessons_in_order(session: Session) -> ScalarResult[Lesson]:
    """There is no default order: each query states its own."""
    return session.scalars(select(Lesson).order_by(Lesson.course_id, Lesson.position))


def lessons_in_reverse_order(session: Session) -> ScalarResult[Lesson]:
    """Each key is reversed explicitly."""
    statement = select(Lesson).order_by(Lesson.course_id.desc(), Lesson.position.desc())
    return session.scalars(statement)


def lesson_positions_in_use(session: Session) -> ScalarResult[int]:
    """DISTINCT applies only to the selected columns."""
    statement = select(Lesson.position).distinct().order_by(Lesson.position.desc())
    return session.scalars(statement)
