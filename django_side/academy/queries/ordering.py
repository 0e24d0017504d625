"""Ordering rows, and taking some of them."""

from django.db.models import F, QuerySet
from django.db.models.functions import Lower

from django_side.academy.models import Course, Enrollment, Learner, Lesson, Level, User


def learners_by_last_then_first_name() -> QuerySet[Learner]:
    """Columns of the parent table are named like the child's own."""
    return Learner.objects.order_by("last_name", "first_name")


def courses_by_price_then_newest() -> QuerySet[Course]:
    """A minus sign reverses one key, not those after it."""
    return Course.objects.order_by("-price", "-created")


def courses_by_name_backwards() -> QuerySet[Course]:
    """Without ``Lower``, the database's collation decides where lowercase letters sort."""
    return Course.objects.order_by(Lower("name").desc())


def users_by_birth_unknown_last() -> QuerySet[User]:
    """``nulls_last`` works even on MariaDB, which has no NULLS LAST."""
    return User.objects.order_by(F("dob").asc(nulls_last=True))


def enrollments_best_rated_first() -> QuerySet[Enrollment]:
    """With ``-rating`` alone, PostgreSQL puts NULL first, and the others put it last."""
    return Enrollment.objects.order_by(F("rating").desc(nulls_last=True), "date_enrolled")


def courses_by_category_name() -> QuerySet[Course]:
    """An order across a nullable relation makes an outer join."""
    return Course.objects.order_by(F("category__name").asc(nulls_last=True), "name")


def second_page_of_lessons() -> QuerySet[Lesson]:
    """A slice is OFFSET and LIMIT; an explicit order replaces the model's default."""
    return Lesson.objects.order_by("title")[2:4]


def first_and_last_advanced_course() -> tuple[Course | None, Course | None]:
    """``first`` and ``last`` order by the primary key where there is no other order."""
    rows = Course.objects.filter(level=Level.ADVANCED)
    return rows.first(), rows.last()


def cheapest_courses_over_0_and_over_120() -> tuple[Course | None, Course | None]:
    """``first`` reads one row, and returns None if there is none."""
    rows = Course.objects.order_by("price", "-created")
    return rows.filter(price__gt=0).first(), rows.filter(price__gt=120).first()


def earliest_and_latest_enrollment() -> tuple[Enrollment, Enrollment]:
    """``earliest`` and ``latest`` raise if there is no row."""
    rows = Enrollment.objects.filter(course__name="Compiler Construction")
    return rows.earliest("date_enrolled"), rows.latest("date_enrolled")


def lessons_in_order() -> QuerySet[Lesson]:
    """The order is the model's default, in ``Meta.ordering``."""
    return Lesson.objects.all()


def lessons_in_reverse_order() -> QuerySet[Lesson]:
    """``reverse`` reverses all keys, including those of the default order."""
    return Lesson.objects.reverse()


def lesson_positions_in_use() -> QuerySet[Lesson, int]:
    """The order is explicit: the default order's columns would make more rows distinct."""
    rows = Lesson.objects.order_by("-position")
    return rows.values_list("position", flat=True).distinct()
