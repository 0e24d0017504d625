"""A count of the wrong rows."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Course


def enrollments_per_course_by_count_of_rows(session: Session) -> Sequence[tuple[str, int]]:
    """``annotate(enrolled=Count("enrollments"))``, word for word."""
    statement = (
        select(Course.name, func.count())
        .outerjoin(Course.enrollments)
        .group_by(Course.id, Course.name)
    )
    return session.execute(statement).all()
