"""Deleting rows, and what is deleted with them."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import CursorResult, ScalarResult, delete, func, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Instructor,
    Learner,
    Lesson,
    Material,
    User,
    course_instructors,
    course_prerequisites,
)


def delete_course(
    session: Session,
) -> tuple[ScalarResult[str], ScalarResult[int], ScalarResult[str], ScalarResult[str]]:
    """The relationships' ``cascade`` decides what is deleted; ``secondary`` rows always are."""
    course = session.scalars(select(Course).filter_by(slug="analytical-engines")).one()
    session.delete(course)
    return (
        session.scalars(select(Lesson.title)),
        session.scalars(select(Enrollment.id)),
        session.scalars(select(Certificate.serial)),
        session.scalars(select(Material.title)),
    )


def rows_deleted_with_course(session: Session) -> int:
    """``session.delete`` returns no count; a ``delete`` per table does, innermost table first."""
    slug = "compiler-construction"
    key = select(Course.id).where(Course.slug == slug).scalar_subquery()
    links = course_prerequisites.c
    statements = (
        delete(Certificate).where(Certificate.enrollment.has(Enrollment.course_id == key)),
        delete(Enrollment).where(Enrollment.course_id == key),
        delete(Lesson).where(Lesson.course_id == key),
        delete(Material).where(Material.course_id == key),
        delete(course_instructors).where(course_instructors.c.course_id == key),
        delete(course_prerequisites).where(
            (links.from_course_id == key) | (links.to_course_id == key)
        ),
        delete(Course).where(Course.slug == slug),
    )
    # No object has been loaded, so the connection can run them and bypass the session.
    connection = session.connection()
    return sum(connection.execute(statement).rowcount for statement in statements)


def delete_category_of_a_course(session: Session) -> Sequence[tuple[str, int | None]]:
    """``session.delete`` would also set the key to NULL, but would change the timestamps too."""
    category = session.scalars(select(Category).filter_by(slug="compilers")).one()
    values = {"category_id": None, "modified": Course.modified}
    session.execute(update(Course).where(Course.category_id == category.id).values(values))
    session.delete(category)
    return session.execute(select(Course.name, Course.category_id).order_by(Course.id)).all()


def delete_category_tree(
    session: Session,
) -> tuple[ScalarResult[Category], Sequence[tuple[int, int | None]]]:
    """The cascade goes down child by child; the update before it avoids new timestamps."""
    science = session.scalars(select(Category).filter_by(slug="science")).one()
    # The list grows while it is walked, down to the leaves.
    tree = [science]
    for category in tree:
        tree.extend(category.children)
    values = {"category_id": None, "modified": Course.modified}
    in_tree = Course.category_id.in_([category.id for category in tree])
    session.execute(update(Course).where(in_tree).values(values))
    session.delete(science)
    courses = session.execute(select(Course.id, Course.category_id)).all()
    return session.scalars(select(Category)), courses


def delete_later_lessons(session: Session) -> tuple[int, ScalarResult[str]]:
    """``delete`` with a condition is one statement, regardless of references to the rows."""
    statement = delete(Lesson).where(Lesson.position >= 2)
    result = cast("CursorResult[Any]", session.execute(statement))
    return result.rowcount, session.scalars(select(Lesson.title))


def delete_enrollments_of_course(session: Session) -> dict[str, int]:
    """``delete`` does not cascade: the certificates need their own statement."""
    is_theirs = Enrollment.course.has(Course.slug == "analytical-engines")
    statements = {
        "certificates": delete(Certificate).where(Certificate.enrollment.has(is_theirs)),
        "enrollments": delete(Enrollment).where(is_theirs),
    }
    # No object has been loaded, so the connection can run them and bypass the session.
    connection = session.connection()
    return {name: connection.execute(deletion).rowcount for name, deletion in statements.items()}


def delete_enrollment(session: Session) -> ScalarResult[str]:
    """The certificate is deleted by the relationship's ``cascade``."""
    session.delete(session.get_one(Enrollment, 1))
    return session.scalars(select(Certificate.serial))


def delete_user_with_both_roles(
    session: Session,
) -> tuple[ScalarResult[str], ScalarResult[int], ScalarResult[str], Sequence[tuple[int, int]]]:
    """Deleting the learner deletes the user's row, so the instructor's row has to go first."""
    learner = session.scalars(select(Learner).filter_by(email="ada@example.org")).one()
    links = course_instructors.c
    session.execute(delete(course_instructors).where(links.instructor_id == learner.id))
    session.execute(delete(Instructor).where(Instructor.user_ptr_id == learner.id))
    session.delete(learner)
    courses = select(links.course_id, links.instructor_id)
    return (
        session.scalars(select(User.first_name)),
        session.scalars(select(Enrollment.id)),
        session.scalars(select(Certificate.serial)),
        session.execute(courses).all(),
    )


def delete_no_lesson(session: Session) -> tuple[int, int | None]:
    """Deleting nothing is not an error."""
    is_theirs = Lesson.course.has(Course.slug == "structured-programming")
    statement = delete(Lesson).where(is_theirs)
    number = session.connection().execute(statement).rowcount
    return number, session.scalar(select(func.count(Lesson.id)))


def delete_unused_categories(session: Session) -> ScalarResult[str]:
    """``delete`` takes any condition; joins have to be written as EXISTS."""
    statement = delete(Category).where(~Category.courses.any(), ~Category.children.any())
    session.execute(statement, execution_options={"synchronize_session": False})
    return session.scalars(select(Category.name).order_by(Category.id))


def drop_lesson_from_course(session: Session) -> tuple[list[str], ScalarResult[str]]:
    """With ``delete-orphan`` a lesson that is removed from its course is deleted."""
    course = session.scalars(select(Course).filter_by(slug="analytical-engines")).one()
    [loops] = [lesson for lesson in course.lessons if lesson.title == "Loops"]
    course.lessons.remove(loops)
    titles = session.scalars(select(Lesson.title))
    return [lesson.title for lesson in course.lessons], titles


def reissue_certificate(session: Session) -> Sequence[tuple[str, int]]:
    """A single flush would insert before it deletes, while the serial is still taken."""
    session.delete(session.scalars(select(Certificate).filter_by(serial="A-1")).one())
    session.flush()
    issued = datetime(2024, 7, 1, tzinfo=UTC)
    session.add(Certificate(id=uuid.UUID(int=3), enrollment_id=4, serial="A-1", issued=issued))
    statement = select(Certificate.serial, Certificate.enrollment_id)
    return session.execute(statement.order_by(Certificate.serial)).all()
