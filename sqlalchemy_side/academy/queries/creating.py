"""Creating one row or many, and filling in the rest."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, insert, null, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Instructor,
    Lesson,
)


def create_course_with_defaults(session: Session) -> dict[str, Any]:
    """Defaults are filled in at the flush; before it these attributes are None."""
    course = Course(name="Lambda", slug="lambda", price=Decimal("10.00"))
    session.add(course)
    session.flush()
    return {
        "description": course.description,
        "published": course.published,
        "level": course.level,
        "workload": course.workload,
        "syllabus": course.syllabus,
        "created": course.created,
    }


def create_categories_in_bulk(session: Session) -> Sequence[tuple[int, str]]:
    """``insert`` takes dictionaries; RETURNING gives the keys, unordered unless requested."""
    names = ("Physics", "Optics", "Acoustics")
    statement = insert(Category).returning(Category.id, Category.name)
    values = [{"name": name, "slug": name.lower()} for name in names]
    return session.execute(statement, values).all()


def create_lessons_with_keys(session: Session) -> list[tuple[int, datetime]]:
    """The flush inserts all new rows of a table together."""
    lessons = [Lesson(id=10 + n, course_id=4, position=n, title=f"Part {n}") for n in (1, 2)]
    session.add_all(lessons)
    session.flush()
    return [(lesson.id, lesson.created) for lesson in lessons]


def create_course_with_related_rows(
    session: Session,
) -> tuple[list[Lesson], list[Instructor], list[Course]]:
    """Adding the course adds everything related to it, and the flush sorts the inserts."""
    grace = session.scalars(select(Instructor).filter_by(email="grace@example.org")).one()
    compilers = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    lessons = [Lesson(position=1, title="Tokens"), Lesson(position=2, title="Trees")]
    course = Course(name="Parsers", slug="parsers", price=Decimal(5), lessons=lessons)
    course.instructors.append(grace)
    course.prerequisites.append(compilers)
    session.add(course)
    return course.lessons, course.instructors, course.prerequisites


def create_branch_of_categories(session: Session) -> list[tuple[str, int, int | None]]:
    """Adding one adds its parents, and the flush inserts them first."""
    arts = Category(name="Arts", slug="arts")
    theatre = Category(name="Theatre", slug="theatre", parent=arts)
    comedy = Category(name="Comedy", slug="comedy", parent=theatre)
    session.add(comedy)
    session.flush()
    return [
        (category.name, category.id, category.parent_id) for category in (arts, theatre, comedy)
    ]


def create_category_with_key(session: Session) -> int:
    """A given key is used, and an added object is always inserted, in the order of ``add``."""
    session.add(Category(id=40, name="Logic", slug="logic"))
    rhetoric = Category(name="Rhetoric", slug="rhetoric")
    session.add(rhetoric)
    session.flush()
    return rhetoric.id


def create_course_with_every_type(
    session: Session,
) -> tuple[Decimal, timedelta | None, dict[str, Any], bytes | None]:
    """The object keeps the values that it was given until it expires, so the row is read back."""
    text = {
        "weeks": 0,
        "ratio": 0.1,
        "text": 'café "☕"',
        "nested": {"b": [1, None, True], "a": ""},
    }
    course = Course(
        name="Æsthetics",
        slug="types",
        price=Decimal("0.1"),
        workload=timedelta(days=-2, microseconds=1),
        syllabus=text,
        cover=b"\x00'\\\xff\n",
    )
    session.add(course)
    statement = select(Course.price, Course.workload, Course.syllabus, Course.cover)
    return session.execute(statement.where(Course.slug == "types")).one()


def create_course_with_third_decimal(session: Session) -> Decimal | None:
    """The flush leaves the rounding to the database; the column is read back."""
    session.add(Course(name="Eighths", slug="eighths", price=Decimal("0.125")))
    return session.scalar(select(Course.price).where(Course.slug == "eighths"))


def create_courses_with_null_in_json(session: Session) -> Sequence[tuple[str, Any]]:
    """A bare None would be replaced by the column's default; ``JSON.NULL`` is JSON's null."""
    nested = {"weeks": None, "topics": [None]}
    session.add(Course(name="N", slug="nested", price=Decimal(0), syllabus=nested))
    session.flush()
    session.add(Course(name="W", slug="whole", price=Decimal(0), syllabus=JSON.NULL))
    is_new = Course.slug.in_(["nested", "whole"])
    statement = select(Course.slug, Course.syllabus).where(is_new).order_by(Course.slug)
    return session.execute(statement).all()


def create_course_without_syllabus(session: Session) -> Course:
    """None counts as left out and gets the default; ``null()`` is SQL's NULL."""
    course = Course(name="Free", slug="free", price=Decimal(0), syllabus=null())
    session.add(course)
    return course


def create_certificates_at_moments(session: Session) -> Sequence[tuple[str, datetime]]:
    """Any time zone works: ``UtcDateTime``, the type in these models, converts it both ways."""
    evening = datetime(2024, 6, 30, 18, 30, tzinfo=UTC)
    moments = {
        "C-1": evening,
        "C-2": evening.replace(microsecond=1),
        "C-3": datetime(2024, 7, 1, 1, 30, tzinfo=ZoneInfo("Asia/Kolkata")),
    }
    session.add_all(
        Certificate(id=uuid.UUID(int=n), enrollment_id=n, serial=serial, issued=moments[serial])
        for n, serial in ((2, "C-1"), (3, "C-2"), (4, "C-3"))
    )
    statement = select(Certificate.serial, Certificate.issued)
    is_new = Certificate.serial.in_(moments)
    return session.execute(statement.where(is_new).order_by(Certificate.serial)).all()


def issue_certificate(session: Session) -> tuple[Certificate, uuid.UUID, int]:
    """The flush inserts the certificate; ``get_one`` then finds it in the session by its key."""
    key = uuid.UUID("12345678-1234-4678-9234-567812345678")
    issued = datetime(2024, 6, 30, tzinfo=UTC)
    enrollment = session.get_one(Enrollment, 4)
    session.add(Certificate(id=key, enrollment=enrollment, serial="C-1", issued=issued))
    session.flush()
    certificate = session.get_one(Certificate, key)
    return certificate, certificate.id, certificate.enrollment_id
