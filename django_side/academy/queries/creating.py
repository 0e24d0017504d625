"""Creating one row or many, and filling in the rest."""

import uuid
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import JSONField, QuerySet, Value

from django_side.academy.models import Category, Certificate, Course, Enrollment, Instructor, Lesson


def create_course_with_defaults() -> dict[str, Any]:
    """Defaults are set when the object is created, those of the database when it is saved."""
    course = Course.objects.create(name="Lambda", slug="lambda", price=Decimal("10.00"))
    return {
        "description": course.description,
        "published": course.published,
        "level": course.level,
        "workload": course.workload,
        "syllabus": course.syllabus,
        "created": course.created,
    }


def create_categories_in_bulk() -> list[tuple[int, str]]:
    """``bulk_create`` takes objects and sets the keys that the database generated."""
    names = ("Physics", "Optics", "Acoustics")
    categories = Category.objects.bulk_create(
        [Category(name=name, slug=name.lower()) for name in names]
    )
    return [(category.pk, category.name) for category in categories]


def create_lessons_with_keys() -> list[tuple[int, datetime]]:
    """Each ``save`` would be a statement; ``bulk_create`` sets timestamps as ``save`` does."""
    lessons = [Lesson(id=10 + n, course_id=4, position=n, title=f"Part {n}") for n in (1, 2)]
    Lesson.objects.bulk_create(lessons)
    return [(lesson.pk, lesson.created) for lesson in lessons]


def create_course_with_related_rows() -> tuple[
    QuerySet[Lesson], QuerySet[Instructor], QuerySet[Course]
]:
    """Rows that refer to the course are written after it, one relation at a time."""
    grace = Instructor.objects.get(email="grace@example.org")
    compilers = Course.objects.get(slug="compiler-construction")
    course = Course.objects.create(name="Parsers", slug="parsers", price=Decimal(5))
    Lesson.objects.bulk_create(
        [
            Lesson(course=course, position=1, title="Tokens"),
            Lesson(course=course, position=2, title="Trees"),
        ]
    )
    course.instructors.add(grace)
    course.prerequisites.add(compilers)
    return course.lessons.all(), course.instructors.all(), course.prerequisites.all()


def create_branch_of_categories() -> list[tuple[str, int, int | None]]:
    """A parent has to be saved before its child can be."""
    arts = Category.objects.create(name="Arts", slug="arts")
    theatre = Category.objects.create(name="Theatre", slug="theatre", parent=arts)
    comedy = Category.objects.create(name="Comedy", slug="comedy", parent=theatre)
    return [
        (category.name, category.pk, category.parent_id) for category in (arts, theatre, comedy)
    ]


def create_category_with_key() -> int:
    """A given key is used; ``create`` inserts, whereas ``save`` tries an UPDATE first."""
    Category.objects.create(pk=40, name="Logic", slug="logic")
    return Category.objects.create(name="Rhetoric", slug="rhetoric").pk


def create_course_with_every_type() -> tuple[
    Decimal, timedelta | None, Any, bytes | memoryview | None
]:
    """The object keeps the values that it was given, so the row is read back."""
    text = {
        "weeks": 0,
        "ratio": 0.1,
        "text": 'café "☕"',
        "nested": {"b": [1, None, True], "a": ""},
    }
    Course.objects.create(
        name="Æsthetics",
        slug="types",
        price=Decimal("0.1"),
        workload=timedelta(days=-2, microseconds=1),
        syllabus=text,
        cover=b"\x00'\\\xff\n",
    )
    rows = Course.objects.values_list("price", "workload", "syllabus", "cover")
    return rows.get(slug="types")


def create_course_with_third_decimal() -> Decimal:
    """``save`` leaves the rounding to the database; only ``full_clean`` would raise."""
    Course.objects.create(name="Eighths", slug="eighths", price=Decimal("0.125"))
    return Course.objects.get(slug="eighths").price


def create_courses_with_null_in_json() -> QuerySet[Course, tuple[str, Any]]:
    """A bare None would be SQL's NULL; ``Value`` with a ``JSONField`` is JSON's null."""
    nested = {"weeks": None, "topics": [None]}
    Course.objects.create(name="N", slug="nested", price=Decimal(0), syllabus=nested)
    whole = Value(None, JSONField())
    Course.objects.create(name="W", slug="whole", price=Decimal(0), syllabus=whole)
    rows = Course.objects.filter(slug__in=["nested", "whole"]).order_by("slug")
    return rows.values_list("slug", "syllabus")


def create_course_without_syllabus() -> Course:
    """An explicit None is NULL; a default applies only to a value that is left out."""
    return Course.objects.create(name="Free", slug="free", price=Decimal(0), syllabus=None)


def create_certificates_at_moments() -> QuerySet[Certificate, tuple[str, datetime]]:
    """Any time zone works: rows are stored in UTC and come back in the connection's zone."""
    evening = datetime(2024, 6, 30, 18, 30, tzinfo=UTC)
    moments = {
        "C-1": evening,
        "C-2": evening.replace(microsecond=1),
        "C-3": datetime(2024, 7, 1, 1, 30, tzinfo=ZoneInfo("Asia/Kolkata")),
    }
    Certificate.objects.bulk_create(
        Certificate(id=uuid.UUID(int=n), enrollment_id=n, serial=serial, issued=moments[serial])
        for n, serial in ((2, "C-1"), (3, "C-2"), (4, "C-3"))
    )
    rows = Certificate.objects.filter(serial__in=moments).order_by("serial")
    return rows.values_list("serial", "issued")


def issue_certificate() -> tuple[Certificate, uuid.UUID, int]:
    """``create`` inserts; ``save`` with a given key would try an UPDATE first."""
    key = uuid.UUID("12345678-1234-4678-9234-567812345678")
    enrollment = Enrollment.objects.get(pk=4)
    Certificate.objects.create(
        id=key, enrollment=enrollment, serial="C-1", issued=datetime(2024, 6, 30, tzinfo=UTC)
    )
    certificate = Certificate.objects.get(pk=key)
    return certificate, certificate.id, certificate.enrollment_id
