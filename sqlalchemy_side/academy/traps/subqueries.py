"""A join where a subquery is meant."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Course, Enrollment


def courses_without_a_rating_below_four_by_join(session: Session) -> ScalarResult[Course]:
    """``exclude(enrollments__rating__lt=4)``, word for word."""
    statement = select(Course).join(Course.enrollments).where(Enrollment.rating >= 4)
    return session.scalars(statement.order_by(Course.id))
