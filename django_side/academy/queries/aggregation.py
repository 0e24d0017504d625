"""Aggregates over all rows and per group."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Case, Count, Max, Min, Q, QuerySet, Sum, Value, When
from django.db.models.functions import ExtractMonth

from django_side.academy.models import Category, Course, Enrollment, User


def number_of_enrollments_and_ratings() -> dict[str, Any]:
    """``Count`` of a column skips NULL; ``Count("*")`` counts rows."""
    return Enrollment.objects.aggregate(enrollments=Count("*"), ratings=Count("rating"))


def price_of_all_computing_courses() -> Decimal:
    """On SQLite a sum of decimals comes back with fifteen digits, so it is quantized to cents."""
    rows = Course.objects.filter(category__name="Computing")
    total: Decimal = rows.aggregate(total=Sum("price"))["total"]
    return total.quantize(Decimal("0.01"))


def average_rating() -> float:
    """The average of integers is a float on every database."""
    average: float = Enrollment.objects.aggregate(average=Avg("rating"))["average"]
    return average


def first_and_last_day_of_birth() -> dict[str, Any]:
    """``Min`` and ``Max`` skip NULL and keep the type of the column."""
    return User.objects.aggregate(first=Min("dob"), last=Max("dob"))


def workload_per_category() -> QuerySet[Category, tuple[str, timedelta | None]]:
    """Durations add up to a duration; the sum of none is None."""
    rows = Category.objects.annotate(workload=Sum("courses__workload"))
    return rows.order_by("name").values_list("name", "workload")


def enrollments_per_course() -> QuerySet[Course, tuple[str, int]]:
    """Counting over a reverse relation uses an outer join, so courses with none keep a row."""
    rows = Course.objects.annotate(enrolled=Count("enrollments"))
    return rows.values_list("name", "enrolled")


def lessons_and_materials_per_course() -> QuerySet[Course, tuple[str, int, int]]:
    """Joining two relations multiplies their rows, so distinct keys are counted."""
    rows = Course.objects.annotate(
        lesson_count=Count("lessons", distinct=True),
        material_count=Count("materials", distinct=True),
    )
    return rows.values_list("name", "lesson_count", "material_count")


def enrollments_three_quarters_done_per_course() -> QuerySet[Course, tuple[str, int]]:
    """``filter`` becomes FILTER, or CASE on MariaDB, which has no FILTER."""
    is_done = Q(enrollments__progress__gte=0.75)
    rows = Course.objects.annotate(done=Count("enrollments", filter=is_done))
    return rows.values_list("name", "done")


def courses_with_two_enrollments() -> QuerySet[Course, tuple[str, int]]:
    """A filter on an aggregate becomes HAVING."""
    rows = Course.objects.annotate(enrolled=Count("enrollments")).filter(enrolled__gte=2)
    return rows.values_list("name", "enrolled")


def good_ratings_per_course() -> QuerySet[Course, tuple[str, int]]:
    """A filter before ``annotate`` also limits what is counted."""
    rows = Course.objects.filter(enrollments__rating__gte=4)
    rows = rows.annotate(good=Count("enrollments"))
    return rows.values_list("name", "good")


def enrollments_per_well_rated_course() -> QuerySet[Course, tuple[str, int]]:
    """A filter after ``annotate`` joins again, so the count has to be distinct."""
    rows = Course.objects.annotate(enrolled=Count("enrollments", distinct=True))
    rows = rows.filter(enrollments__rating__gte=4)
    return rows.values_list("name", "enrolled")


def rating_points_per_course() -> QuerySet[Course, tuple[str, int]]:
    """``default`` wraps the aggregate in COALESCE; otherwise the sum of no rows is NULL."""
    rows = Course.objects.annotate(points=Sum("enrollments__rating", default=0))
    return rows.values_list("name", "points")


def enrollments_per_verdict() -> QuerySet[Enrollment, tuple[str, int]]:
    """``values`` before ``annotate`` groups by the columns that it names."""
    verdict = Case(
        When(rating__gte=4, then=Value("well")),
        When(rating__isnull=True, then=Value("none")),
        default=Value("poor"),
    )
    rows = Enrollment.objects.annotate(verdict=verdict).values("verdict")
    return rows.annotate(number=Count("*")).values_list("verdict", "number")


def enrollments_per_month() -> QuerySet[Enrollment, tuple[int, int]]:
    """A part of a date can be grouped by, like a column."""
    rows = Enrollment.objects.annotate(month=ExtractMonth("date_enrolled")).values("month")
    return rows.annotate(number=Count("*")).values_list("month", "number")
