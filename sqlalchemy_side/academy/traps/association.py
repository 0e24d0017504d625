"""Conditions and orders that use the wrong enrollment."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Course, Enrollment, Learner, Mode


def learners_with_a_poor_live_course_by_two_any(session: Session) -> ScalarResult[Learner]:
    """``filter(enrollments__mode=Mode.LIVE, enrollments__rating__lte=3)``, word for word."""
    is_live = Learner.enrollments.any(Enrollment.mode == Mode.LIVE)
    is_poor = Learner.enrollments.any(Enrollment.rating <= 3)
    statement = select(Learner).where(is_live, is_poor).order_by(Learner.id)
    return session.scalars(statement)


def learners_by_progress_by_any(session: Session) -> ScalarResult[Learner]:
    """``course.learners.order_by("-enrollments__progress")``, word for word."""
    statement = (
        select(Learner)
        .where(Learner.courses.any(Course.slug == "analytical-engines"))
        .join(Learner.enrollments)
        .order_by(Enrollment.progress.desc(), Enrollment.id)
    )
    return session.scalars(statement)
