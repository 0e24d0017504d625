"""Conditions that keep other rows than they seem to keep."""

from datetime import timedelta

from sqlalchemy import ScalarResult, not_, or_, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Course, Enrollment, Level, User


def enrollments_not_rated_four_by_unequal(session: Session) -> ScalarResult[Enrollment]:
    """``exclude(rating=4)``, word for word."""
    statement = select(Enrollment).where(Enrollment.rating != 4).order_by(Enrollment.id)
    return session.scalars(statement)


def courses_free_or_of_two_days_at_most_by_or(session: Session) -> ScalarResult[Course]:
    """``Q(price=0) | Q(workload__lte=timedelta(days=2))``, word for word."""
    is_little = Course.price == 0 or Course.workload <= timedelta(days=2)
    statement = select(Course).where(is_little, not_(Course.level == Level.INTERMEDIATE))
    return session.scalars(statement.order_by(Course.id))


def courses_free_or_in_computing_by_join(session: Session) -> ScalarResult[Course]:
    """``filter(Q(price=0) | Q(category__name="Computing"))``, word for word."""
    statement = (
        select(Course)
        .join(Course.category)
        .where(or_(Course.price == 0, Category.name == "Computing"))
        .order_by(Course.id)
    )
    return session.scalars(statement)


def courses_with_a_workload_by_is_not(session: Session) -> ScalarResult[Course]:
    """``filter(workload__isnull=False)``, word for word."""
    has_workload = Course.workload is not None
    statement = select(Course).where(has_workload)  # type: ignore[arg-type]  # mypy is not tempted
    return session.scalars(statement.order_by(Course.id))


def users_by_last_name_in_any_case_by_ilike(session: Session) -> ScalarResult[User]:
    """``Q(last_name__iexact="O_100%") | Q(last_name__iexact="L_skov")``, word for word."""
    is_named = or_(User.last_name.ilike("O_100%"), User.last_name.ilike("L_skov"))
    statement = select(User).where(is_named).order_by(User.id)
    return session.scalars(statement)


def courses_with_a_percent_sign_by_contains(session: Session) -> ScalarResult[Course]:
    """``filter(description__contains="%")``, word for word."""
    statement = select(Course).where(Course.description.contains("%")).order_by(Course.id)
    return session.scalars(statement)


def courses_without_weeks_by_json(session: Session) -> ScalarResult[Course]:
    """``filter(syllabus__weeks__isnull=True)``, word for word."""
    statement = select(Course).where(Course.syllabus["weeks"].is_(None)).order_by(Course.id)
    return session.scalars(statement)


def courses_without_weeks_by_integer(session: Session) -> ScalarResult[Course]:
    """``filter(syllabus__weeks__isnull=True)``, word for word."""
    is_missing = Course.syllabus["weeks"].as_integer().is_(None)
    statement = select(Course).where(is_missing).order_by(Course.id)
    return session.scalars(statement)
