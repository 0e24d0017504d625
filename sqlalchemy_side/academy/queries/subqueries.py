"""Subqueries, set operations and window functions."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, desc, except_, func, intersect, select, union
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import (
    Category,
    Course,
    Enrollment,
    Instructor,
    Learner,
    Lesson,
    Mode,
)


def courses_with_a_good_rating(session: Session) -> ScalarResult[Course]:
    """``any`` on a collection is EXISTS, tied to the outer query by the relationship."""
    is_good = Course.enrollments.any(Enrollment.rating >= 4)
    return session.scalars(select(Course).where(is_good).order_by(Course.id))


def instructors_without_courses(session: Session) -> ScalarResult[Instructor]:
    """``~`` before ``any`` is NOT EXISTS."""
    statement = select(Instructor).where(~Instructor.courses.any()).order_by(Instructor.id)
    return session.scalars(statement)


def newest_learner_per_course(session: Session) -> Sequence[tuple[str, str | None]]:
    """The subquery's FROM omits the outer query's tables: it is correlated automatically."""
    newest = (
        select(Learner.first_name)
        .join(Learner.enrollments)
        .where(Enrollment.course_id == Course.id)
        .order_by(Enrollment.date_enrolled.desc())
        .limit(1)
        .scalar_subquery()
    )
    return session.execute(select(Course.name, newest).order_by(Course.id)).all()


def lessons_in_courses_by_grace(session: Session) -> ScalarResult[Lesson]:
    """A select given to ``in_`` is a subquery; it names the column, where Django uses the key."""
    taught = select(Course.id).join(Course.instructors).where(Instructor.first_name == "Grace")
    statement = select(Lesson).where(Lesson.course_id.in_(taught)).order_by(Lesson.id)
    return session.scalars(statement)


def lesson_count_of_each_course(session: Session) -> Sequence[tuple[str, int]]:
    """A count without GROUP BY always returns a row, with zero for no lessons."""
    counted = select(func.count()).where(Lesson.course_id == Course.id).scalar_subquery()
    return session.execute(select(Course.name, counted).order_by(Course.id)).all()


def courses_without_a_rating_below_four(session: Session) -> ScalarResult[Course]:
    """NOT EXISTS; joining on the opposite condition finds courses with any better rating."""
    is_low = Course.enrollments.any(Enrollment.rating < 4)
    return session.scalars(select(Course).where(~is_low).order_by(Course.id))


def courses_rated_below_four_by_a_live_learner(session: Session) -> ScalarResult[Course]:
    """Conditions in one ``any`` apply to one related row."""
    is_meant = Course.enrollments.any((Enrollment.mode == Mode.LIVE) & (Enrollment.rating < 4))
    return session.scalars(select(Course).where(is_meant))


def courses_taken_live_and_rated_below_four(session: Session) -> ScalarResult[Course]:
    """Each ``any`` is a separate subquery, so the two may match different rows."""
    is_live = Course.enrollments.any(Enrollment.mode == Mode.LIVE)
    is_low = Course.enrollments.any(Enrollment.rating < 4)
    return session.scalars(select(Course).where(is_live, is_low))


def categories_without_courses(session: Session) -> ScalarResult[Category]:
    """A NULL among the keys would make NOT IN match nothing, so it is left out."""
    used = select(Course.category_id).where(Course.category_id.is_not(None))
    statement = select(Category).where(Category.id.not_in(used)).order_by(Category.id)
    return session.scalars(statement)


def addresses_of_all_who_teach_or_learn(session: Session) -> ScalarResult[str]:
    """``union`` combines selects of the same columns and removes duplicates."""
    addresses = union(select(Instructor.email), select(Learner.email))
    return session.scalars(addresses.order_by(desc("email")))


def addresses_of_all_who_teach_and_learn(session: Session) -> ScalarResult[str]:
    """``intersect`` compares the selected columns, not objects."""
    return session.scalars(intersect(select(Instructor.email), select(Learner.email)))


def addresses_of_all_who_only_teach(session: Session) -> ScalarResult[str]:
    """``except_`` has an underscore because ``except`` is a Python keyword."""
    return session.scalars(except_(select(Instructor.email), select(Learner.email)))


def ranks_of_ratings_per_course(session: Session) -> Sequence[tuple[str, str, int]]:
    """``over`` turns a function into a window over the rows that the condition leaves."""
    place = func.rank().over(partition_by=Enrollment.course_id, order_by=Enrollment.rating.desc())
    statement = (
        select(Course.name, Learner.first_name, place)
        .join(Enrollment.course)
        .join(Enrollment.learner)
        .where(Enrollment.rating.is_not(None))
        .order_by(Course.id, place, Learner.id)
    )
    return session.execute(statement).all()


def best_rated_enrollments_per_course(session: Session) -> ScalarResult[Enrollment]:
    """A window cannot appear in WHERE, so its query is made a subquery by hand."""
    place = func.rank().over(partition_by=Enrollment.course_id, order_by=Enrollment.rating.desc())
    rated = select(Enrollment.id, place.label("place")).where(Enrollment.rating.is_not(None))
    placed = rated.subquery()
    statement = (
        select(Enrollment)
        .join(placed, placed.c.id == Enrollment.id)
        .where(placed.c.place == 1)
        .order_by(Enrollment.id)
    )
    return session.scalars(statement)
