"""Conditions, and the rows that they keep."""

import uuid
from datetime import date, time, timedelta
from decimal import Decimal

from django.db.models import Q, QuerySet

from django_side.academy.models import (
    Certificate,
    Course,
    Enrollment,
    Instructor,
    Learner,
    Level,
    User,
)


def advanced_courses() -> QuerySet[Course]:
    """A keyword is a column, and the value is compared for equality."""
    return Course.objects.filter(level=Level.ADVANCED).order_by("id")


def paid_courses_up_to_49_90() -> QuerySet[Course]:
    """The comparison is a suffix of the keyword: ``gt``, ``gte``, ``lt``, ``lte``."""
    rows = Course.objects.filter(price__gt=0, price__lte=Decimal("49.90"))
    return rows.order_by("id")


def enrollments_from_january_11_to_march_1() -> QuerySet[Enrollment]:
    """``range`` is BETWEEN, which includes both ends."""
    days = (date(2024, 1, 11), date(2024, 3, 1))
    return Enrollment.objects.filter(date_enrolled__range=days).order_by("id")


def courses_created_in_2024() -> QuerySet[Course]:
    """``year`` becomes a BETWEEN of the year's first and last microsecond in the time zone."""
    return Course.objects.filter(created__year=2024).order_by("created")


def enrollments_not_rated_four() -> QuerySet[Enrollment]:
    """``exclude`` keeps rows with NULL: it removes only those that ``filter`` would return."""
    return Enrollment.objects.exclude(rating=4).order_by("id")


def courses_free_or_of_two_days_at_most() -> QuerySet[Course]:
    """``Q`` objects hold conditions, which ``|``, ``&`` and ``~`` combine."""
    is_little = Q(price=0) | Q(workload__lte=timedelta(days=2))
    return Course.objects.filter(is_little, ~Q(level=Level.INTERMEDIATE)).order_by("id")


def courses_free_or_in_computing() -> QuerySet[Course]:
    """An OR across a relation turns the join into an outer join."""
    rows = Course.objects.filter(Q(price=0) | Q(category__name="Computing"))
    return rows.order_by("id")


def enrollments_rated_two_or_five_or_not_at_all() -> QuerySet[Enrollment]:
    """None in a list for ``in`` is dropped, so NULL needs its own condition."""
    rows = Enrollment.objects.filter(Q(rating__in=[2, 5]) | Q(rating__isnull=True))
    return rows.order_by("id")


def enrollments_rated_neither_two_nor_five() -> QuerySet[Enrollment]:
    """``exclude`` with a list keeps rows with NULL as well."""
    return Enrollment.objects.exclude(rating__in=[2, 5]).order_by("id")


def courses_with_a_workload() -> QuerySet[Course]:
    """``isnull`` takes a boolean: True for NULL, False for a value."""
    return Course.objects.filter(workload__isnull=False).order_by("id")


def courses_with_an_empty_cover() -> QuerySet[Course]:
    """Bytes are compared as bytes; the object that comes back may hold a memoryview."""
    return Course.objects.filter(cover=b"").order_by("id")


def users_by_last_name_in_any_case() -> QuerySet[User]:
    """``iexact`` uses LIKE or UPPER, depending on the database, with wildcards escaped."""
    rows = User.objects.filter(Q(last_name__iexact="O_100%") | Q(last_name__iexact="L_skov"))
    return rows.order_by("id")


def courses_with_a_percent_sign() -> QuerySet[Course]:
    """``contains`` escapes the wildcards of LIKE in the text."""
    return Course.objects.filter(description__contains="%").order_by("id")


def courses_starting_with_comp() -> QuerySet[Course]:
    """``startswith`` is LIKE BINARY on MariaDB, regardless of the collation."""
    return Course.objects.filter(name__startswith="Comp").order_by("id")


def courses_of_four_weeks() -> QuerySet[Course]:
    """A JSON key is one more step in the path; the value determines how to compare."""
    return Course.objects.filter(syllabus__weeks=4).order_by("id")


def courses_without_weeks() -> QuerySet[Course]:
    """``isnull`` on a key checks whether the key exists; a key with JSON's null does exist."""
    return Course.objects.filter(syllabus__weeks__isnull=True).order_by("id")


def full_time_instructors_from_half_past_ten() -> QuerySet[Instructor]:
    """Columns of both tables are named the same way; the join is implied."""
    rows = Instructor.objects.filter(is_full_time=True, office_hour__gte=time(10, 30))
    return rows.order_by("id")


def learners_at_two_addresses() -> QuerySet[Learner]:
    """An IPv6 address in any notation is normalized to the stored one first."""
    addresses = ["192.0.2.1", "2001:DB8:0:0::3"]
    return Learner.objects.filter(last_ip__in=addresses).order_by("id")


def certificates_with_a_printed_key() -> QuerySet[Certificate]:
    """A UUID may also be given as text."""
    key = uuid.UUID("6f1c2b1e-0b5a-4a53-9f0e-2d7a3c1b0a01")
    return Certificate.objects.filter(id=key)


def names_and_prices_of_published_courses() -> QuerySet[Course, tuple[str, Decimal]]:
    """``values_list`` returns tuples; other columns are not read."""
    rows = Course.objects.filter(published=True).order_by("id")
    return rows.values_list("name", "price")


def occupations_of_learners() -> QuerySet[Learner, str]:
    """``flat`` returns the values of a single column without tuples around them."""
    rows = Learner.objects.order_by("occupation")
    return rows.values_list("occupation", flat=True).distinct()


def courses_rated_three_or_more() -> QuerySet[Course]:
    """A filter over a to-many relation repeats a course per match, so ``distinct`` is needed."""
    rows = Course.objects.filter(enrollments__rating__gte=3)
    return rows.distinct().order_by("id")
