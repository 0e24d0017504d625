"""Deleting rows, and what is deleted with them."""

import uuid
from datetime import UTC, datetime

from django.db.models import QuerySet

from django_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Lesson,
    Material,
    User,
)


def delete_course() -> tuple[
    QuerySet[Lesson, str],
    QuerySet[Enrollment, int],
    QuerySet[Certificate, str],
    QuerySet[Material, str],
]:
    """Django carries out ``on_delete`` itself, relation by relation; the database does not."""
    Course.objects.get(slug="analytical-engines").delete()
    return (
        Lesson.objects.values_list("title", flat=True),
        Enrollment.objects.values_list("id", flat=True),
        Certificate.objects.values_list("serial", flat=True),
        Material.objects.values_list("title", flat=True),
    )


def rows_deleted_with_course() -> int:
    """``delete`` returns the number of rows in all tables and the number for each model."""
    number, _per_model = Course.objects.get(slug="compiler-construction").delete()
    return number


def delete_category_of_a_course() -> QuerySet[Course, tuple[str, int | None]]:
    """``SET_NULL`` runs an UPDATE with a condition, which sets no timestamps."""
    Category.objects.get(slug="compilers").delete()
    return Course.objects.order_by("id").values_list("name", "category_id")


def delete_category_tree() -> tuple[QuerySet[Category], QuerySet[Course, tuple[int, int | None]]]:
    """The cascade goes down level by level, and each level's courses lose their category."""
    Category.objects.get(slug="science").delete()
    return Category.objects.all(), Course.objects.values_list("id", "category_id")


def delete_later_lessons() -> tuple[int, QuerySet[Lesson, str]]:
    """Where nothing refers to the rows, ``delete`` is one statement."""
    number, _per_model = Lesson.objects.filter(position__gte=2).delete()
    return number, Lesson.objects.values_list("title", flat=True)


def delete_enrollments_of_course() -> dict[str, int]:
    """``delete`` of a queryset cascades as well, and counts by model."""
    _, per_model = Enrollment.objects.filter(course__slug="analytical-engines").delete()
    return {
        "certificates": per_model["academy.Certificate"],
        "enrollments": per_model["academy.Enrollment"],
    }


def delete_enrollment() -> QuerySet[Certificate, str]:
    """The certificate is deleted by a condition on its foreign key."""
    Enrollment.objects.get(pk=1).delete()
    return Certificate.objects.values_list("serial", flat=True)


def delete_user_with_both_roles() -> tuple[
    QuerySet[User, str],
    QuerySet[Enrollment, int],
    QuerySet[Certificate, str],
    QuerySet[Course, tuple[int, int | None]],
]:
    """A child refers to its parent with ``CASCADE``, so both children go with the user."""
    User.objects.get(email="ada@example.org").delete()
    courses = Course.objects.filter(instructors__isnull=False)
    return (
        User.objects.values_list("first_name", flat=True),
        Enrollment.objects.values_list("id", flat=True),
        Certificate.objects.values_list("serial", flat=True),
        courses.values_list("id", "instructors"),
    )


def delete_no_lesson() -> tuple[int, int]:
    """Deleting nothing is not an error."""
    number, _per_model = Lesson.objects.filter(course__slug="structured-programming").delete()
    return number, Lesson.objects.count()


def delete_unused_categories() -> QuerySet[Category, str]:
    """``delete`` takes any queryset, with joins too."""
    Category.objects.filter(courses=None, children=None).delete()
    return Category.objects.order_by("id").values_list("name", flat=True)


def drop_lesson_from_course() -> tuple[QuerySet[Lesson, str], QuerySet[Lesson, str]]:
    """A relation whose key cannot be NULL has no ``remove``: the lesson itself is deleted."""
    course = Course.objects.get(slug="analytical-engines")
    course.lessons.get(title="Loops").delete()
    titles = Lesson.objects.values_list("title", flat=True)
    return course.lessons.values_list("title", flat=True), titles


def reissue_certificate() -> QuerySet[Certificate, tuple[str, int]]:
    """Statements run in the order in which they are written."""
    Certificate.objects.get(serial="A-1").delete()
    Certificate.objects.create(
        id=uuid.UUID(int=3), enrollment_id=4, serial="A-1", issued=datetime(2024, 7, 1, tzinfo=UTC)
    )
    return Certificate.objects.order_by("serial").values_list("serial", "enrollment_id")
