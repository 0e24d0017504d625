"""Paths to related rows that lose rows, repeat rows, or return stale ones."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session, aliased

from sqlalchemy_side.academy.models import Category, Course, Enrollment, Instructor, Learner


def lineage_of_each_category_by_join(
    session: Session,
) -> Sequence[tuple[str, str | None, str | None]]:
    """``values_list("name", "parent__name", "parent__parent__name")``, word for word."""
    parent, grandparent = aliased(Category), aliased(Category)
    statement = (
        select(Category.name, parent.name, grandparent.name)
        .join(Category.parent.of_type(parent))
        .join(parent.parent.of_type(grandparent))
        .order_by(Category.id)
    )
    return session.execute(statement).all()


def learners_taught_by_ada_by_join(session: Session) -> ScalarResult[Learner]:
    """``filter(courses__instructors__email="ada@example.org")``, word for word."""
    # Learners and instructors are both users, so one of them needs an alias.
    teacher = aliased(Instructor, flat=True)
    statement = (
        select(Learner)
        .join(Learner.enrollments)
        .join(Enrollment.course)
        .join(Course.instructors.of_type(teacher))
        .where(teacher.email == "ada@example.org")
    )
    return session.scalars(statement)


def move_course_by_category_id_without_expire(
    session: Session,
) -> tuple[Category | None, Category | None]:
    """``course.category_id = 4`` and ``course.save()``, word for word."""
    course = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    before = course.category
    course.category_id = 4
    session.flush()
    return before, course.category
