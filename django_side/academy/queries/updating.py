"""Updating one row or many."""

from datetime import datetime
from decimal import Decimal

from django.db.models import Case, F, QuerySet, When
from django.utils import timezone

from django_side.academy.models import Category, Course, Enrollment, Instructor, Lesson, Mode, User


def rename_course() -> tuple[str, datetime]:
    """``save`` writes all columns, changed or not, and sets the timestamp."""
    course = Course.objects.get(slug="computability")
    course.name = "Computability"
    course.save()
    return course.name, course.modified


def change_price_and_nothing_else() -> tuple[str, Decimal, datetime]:
    """``update_fields`` names the columns, the timestamp too; ``save`` would write them all."""
    course = Course.objects.get(slug="computability")
    Course.objects.filter(pk=course.pk).update(description="By another writer")
    course.price = Decimal("0.01")
    course.save(update_fields=["price", "modified"])
    rows = Course.objects.values_list("description", "price", "modified")
    return rows.get(pk=course.pk)


def touch_lesson() -> datetime:
    """``save`` writes the row and its timestamp even when nothing has changed."""
    lesson = Lesson.objects.get(pk=5)
    lesson.save()
    return lesson.modified


def rename_lesson_alone() -> tuple[str, datetime]:
    """``auto_now`` sets the timestamp of a row only if ``update_fields`` lists it."""
    lesson = Lesson.objects.get(pk=5)
    lesson.title = "Reels"
    lesson.save(update_fields=["title"])
    lesson.refresh_from_db()
    return lesson.title, lesson.modified


def count_one_more_learner() -> int:
    """The attribute holds the expression until the object is refreshed."""
    instructor = Instructor.objects.get(pk=1)
    instructor.total_learners = F("total_learners") + 1
    instructor.save(update_fields=["total_learners"])
    instructor.refresh_from_db(fields=["total_learners"])
    return instructor.total_learners


def raise_good_ratings() -> tuple[int, QuerySet[Enrollment, int]]:
    """``update`` returns the number of rows that it matched."""
    number = Enrollment.objects.filter(rating__gte=4).update(rating=5)
    rows = Enrollment.objects.filter(rating=5).order_by("id")
    return number, rows.values_list("id", flat=True)


def describe_courses_with_timestamp() -> QuerySet[Course, tuple[str, datetime]]:
    """``update`` ignores ``auto_now``, so the timestamp is set like the rest."""
    rows = Course.objects.filter(category=2)
    rows.update(description="New", modified=timezone.now())
    return Course.objects.order_by("id").values_list("name", "modified")


def describe_courses_without_timestamp() -> QuerySet[Course, tuple[str, datetime]]:
    """``update`` writes the given columns and nothing else."""
    rows = Course.objects.filter(category=2).order_by("id")
    rows.update(description="New")
    return rows.values_list("description", "modified")


def end_live_enrollments_in_computing() -> tuple[int, QuerySet[Enrollment, int]]:
    """A filter over a relation becomes a subquery."""
    rows = Enrollment.objects.filter(mode=Mode.LIVE)
    number = rows.filter(course__category__name="Computing").update(mode=Mode.SELF_PACED)
    return number, rows.values_list("id", flat=True)


def set_progress_of_several() -> QuerySet[Enrollment, float]:
    """``bulk_update`` takes objects and builds one CASE from their values."""
    progress = {2: 0.5, 3: 0.75, 4: 0.125}
    enrollments = [Enrollment(pk=key, progress=value) for key, value in progress.items()]
    Enrollment.objects.bulk_update(enrollments, ["progress"])
    return Enrollment.objects.order_by("id").values_list("progress", flat=True)


def rate_by_progress() -> QuerySet[Enrollment, int | None]:
    """Without ``default``, rows that match no case would become NULL."""
    rating = Case(
        When(progress__gte=1, then=5), When(progress__gte=0.5, then=1), default=F("rating")
    )
    Enrollment.objects.update(rating=rating)
    return Enrollment.objects.order_by("id").values_list("rating", flat=True)


def swap_names_of_users() -> tuple[str, str]:
    """The columns are assigned in the order of the keywords."""
    rows = User.objects.filter(email="grace@example.org")
    rows.update(first_name=F("last_name"), last_name=F("first_name"))
    return rows.values_list("first_name", "last_name").get()


def swap_lessons() -> QuerySet[Lesson, tuple[int, str]]:
    """Each ``save`` is a statement and positions are unique, so one lesson moves aside."""
    cards, loops = Lesson.objects.filter(course=1)
    for lesson, position in ((cards, 0), (loops, 1), (cards, 2)):
        lesson.position = position
        lesson.save()
    return Lesson.objects.filter(course=1).values_list("position", "title")


def update_no_enrollment() -> int:
    """Updating nothing is not an error."""
    return Enrollment.objects.filter(rating=1).update(rating=2)


def name_of_category_read_again() -> str:
    """Each query creates new objects with the row's current values."""
    category = Category.objects.get(pk=3)
    # Meanwhile, another process changes the row.
    Category.objects.filter(pk=category.pk).update(name="Parsers")
    return Category.objects.get(pk=3).name


def rename_category_back() -> tuple[str, str]:
    """The object still holds the old name; ``save`` writes it, whether it has changed or not."""
    category = Category.objects.get(pk=3)
    # Meanwhile, another process changes the row.
    Category.objects.filter(pk=category.pk).update(name="Parsers")
    names = Category.objects.values_list("name", flat=True)
    before = names.get(pk=3)
    category.save(update_fields=["name"])
    return before, names.get(pk=3)
