"""Lists that are filled with too few rows, with too many, or not reloaded."""

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, joinedload, selectinload

from sqlalchemy_side.academy.models import Course, Enrollment, Learner, Lesson, Mode


def first_two_courses_with_lessons_by_contains_eager(
    session: Session,
) -> list[tuple[str, list[str]]]:
    """``prefetch_related("lessons").order_by("created")[:2]``, word for word."""
    statement = (
        select(Course)
        .join(Course.lessons)
        .options(contains_eager(Course.lessons))
        .order_by(Course.created, Lesson.position)
        .limit(2)
    )
    rows = session.scalars(statement).unique()
    return [(course.name, [lesson.title for lesson in course.lessons]) for course in rows]


def learners_with_courses_rated_below_five_by_joinedload(
    session: Session,
) -> list[tuple[str, list[str]]]:
    """``filter(enrollments__rating__lt=5).prefetch_related(...)``, word for word."""
    statement = (
        select(Learner)
        .join(Learner.enrollments)
        .where(Enrollment.rating < 5)
        .options(joinedload(Learner.enrollments).joinedload(Enrollment.course))
        .order_by(Learner.id)
    )
    rows = session.scalars(statement).unique()
    return [
        (str(learner), sorted(enrollment.course.name for enrollment in learner.enrollments))
        for learner in rows
    ]


def courses_with_live_and_all_enrollments_by_selectinload(
    session: Session,
) -> list[tuple[str, int, int]]:
    """``prefetch_related(Prefetch("enrollments", ...), "enrollments")``, word for word."""
    live = Course.enrollments.and_(Enrollment.mode == Mode.LIVE)
    statement = select(Course).order_by(Course.id)
    courses = session.scalars(statement.options(selectinload(live))).all()
    live_counts = {course.id: len(course.enrollments) for course in courses}
    rows = session.scalars(statement.options(selectinload(Course.enrollments)))
    counts = {course.id: len(course.enrollments) for course in rows}
    return [(course.name, live_counts[course.id], counts[course.id]) for course in courses]
