"""Defaults that are set later than expected, or where none is wanted."""

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Course


def create_course_with_defaults_before_flush(session: Session) -> dict[str, Any]:
    """``Course(...)``, whose defaults are set as soon as it is created, word for word."""
    course = Course(name="Lambda", slug="lambda", price=Decimal("10.00"))
    session.add(course)
    return {
        "description": course.description,
        "published": course.published,
        "level": course.level,
        "workload": course.workload,
        "syllabus": course.syllabus,
        "created": course.created,
    }


def create_course_without_syllabus_by_none(session: Session) -> dict[str, Any]:
    """``Course.objects.create(..., syllabus=None)``, word for word."""
    course = Course(name="Free", slug="free", price=Decimal(0), syllabus=None)
    session.add(course)
    session.flush()
    return course.syllabus
