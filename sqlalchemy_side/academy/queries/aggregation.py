"""Aggregates over all rows and per group."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from sqlalchemy import Float, Integer, RowMapping, case, cast, extract, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Course, Enrollment, Lesson, Material, User


def number_of_enrollments_and_ratings(session: Session) -> RowMapping:
    """``count`` of a column skips NULL; without a column it counts rows."""
    statement = select(
        func.count().label("enrollments"), func.count(Enrollment.rating).label("ratings")
    ).select_from(Enrollment)
    return session.execute(statement).mappings().one()


def price_of_all_computing_courses(session: Session) -> Decimal | None:
    """The sum keeps the type of the column, and with it the number of its decimals."""
    statement = (
        select(func.sum(Course.price)).join(Course.category).where(Category.name == "Computing")
    )
    return session.scalar(statement)


def average_rating(session: Session) -> float | None:
    """The type is explicit: PostgreSQL and MariaDB return the average of integers as a decimal."""
    return session.scalar(select(func.avg(Enrollment.rating, type_=Float())))


def first_and_last_day_of_birth(session: Session) -> RowMapping:
    """``min`` and ``max`` skip NULL and keep the type of the column."""
    statement = select(func.min(User.dob).label("first"), func.max(User.dob).label("last"))
    return session.execute(statement).mappings().one()


def workload_per_category(session: Session) -> Sequence[tuple[str, timedelta | None]]:
    """Durations add up to a duration; the sum of none is None."""
    statement = (
        select(Category.name, func.sum(Course.workload))
        .outerjoin(Category.courses)
        .group_by(Category.id, Category.name)
        .order_by(Category.name)
    )
    return session.execute(statement).all()


def enrollments_per_course(session: Session) -> Sequence[tuple[str, int]]:
    """The outer join is explicit; a key is counted, because ``count()`` would be 1 for none."""
    statement = (
        select(Course.name, func.count(Enrollment.id))
        .outerjoin(Course.enrollments)
        .group_by(Course.id, Course.name)
    )
    return session.execute(statement).all()


def lessons_and_materials_per_course(session: Session) -> Sequence[tuple[str, int, int]]:
    """Joining two relations multiplies their rows, so distinct keys are counted."""
    statement = (
        select(
            Course.name,
            func.count(Lesson.id.distinct()),
            func.count(Material.id.distinct()),
        )
        .outerjoin(Course.lessons)
        .outerjoin(Course.materials)
        .group_by(Course.id, Course.name)
    )
    return session.execute(statement).all()


def enrollments_three_quarters_done_per_course(session: Session) -> Sequence[tuple[str, int]]:
    """MariaDB has no FILTER; a CASE without ELSE yields NULL, which is not counted."""
    done = case((Enrollment.progress >= 0.75, Enrollment.id))
    statement = (
        select(Course.name, func.count(done))
        .outerjoin(Course.enrollments)
        .group_by(Course.id, Course.name)
    )
    return session.execute(statement).all()


def courses_with_two_enrollments(session: Session) -> Sequence[tuple[str, int]]:
    """A condition on an aggregate goes into ``having``; databases reject it in WHERE."""
    enrolled = func.count()
    statement = (
        select(Course.name, enrolled)
        .join(Course.enrollments)
        .group_by(Course.id, Course.name)
        .having(enrolled >= 2)
    )
    return session.execute(statement).all()


def good_ratings_per_course(session: Session) -> Sequence[tuple[str, int]]:
    """A condition on the joined table limits what is counted, wherever it appears."""
    statement = (
        select(Course.name, func.count())
        .join(Course.enrollments)
        .where(Enrollment.rating >= 4)
        .group_by(Course.id, Course.name)
    )
    return session.execute(statement).all()


def enrollments_per_well_rated_course(session: Session) -> Sequence[tuple[str, int]]:
    """The condition is a separate subquery, so every joined enrollment is counted."""
    statement = (
        select(Course.name, func.count())
        .join(Course.enrollments)
        .where(Course.enrollments.any(Enrollment.rating >= 4))
        .group_by(Course.id, Course.name)
    )
    return session.execute(statement).all()


def rating_points_per_course(session: Session) -> Sequence[tuple[str, int]]:
    """A sum of integers is a decimal on MariaDB, so it is cast."""
    points = cast(func.coalesce(func.sum(Enrollment.rating), 0), Integer)
    statement = (
        select(Course.name, points).outerjoin(Course.enrollments).group_by(Course.id, Course.name)
    )
    return session.execute(statement).all()


def enrollments_per_verdict(session: Session) -> Sequence[tuple[str, int]]:
    """Grouping uses the label: the CASE repeated with its own parameters would not match."""
    verdict = case(
        (Enrollment.rating >= 4, "well"),
        (Enrollment.rating.is_(None), "none"),
        else_="poor",
    ).label("verdict")
    statement = select(verdict, func.count()).group_by(verdict)
    return session.execute(statement).all()


def enrollments_per_month(session: Session) -> Sequence[tuple[int, int]]:
    """A part of a date is a decimal on PostgreSQL, so it is cast."""
    month = cast(extract("month", Enrollment.date_enrolled), Integer).label("month")
    statement = select(month, func.count()).group_by(month)
    return session.execute(statement).all()
