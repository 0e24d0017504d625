"""Transactions, and savepoints within them."""

from contextlib import suppress
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.test import TestCase

from django_side.academy.models import Category, Course, Instructor, Lesson


def move_learner_to_grace() -> QuerySet[Instructor, tuple[int, int]]:
    """Every statement is its own transaction unless a block groups several."""
    with transaction.atomic():
        Instructor.objects.filter(pk=1).update(total_learners=F("total_learners") - 1)
        Instructor.objects.filter(pk=2).update(total_learners=F("total_learners") + 1)
    return Instructor.objects.order_by("pk").values_list("pk", "total_learners")


def keep_outer_rename() -> tuple[list[str], list[str]]:
    """An ``atomic`` within another is a savepoint; the error is caught outside of it."""
    names = Category.objects.order_by("id").values_list("name", flat=True)
    with transaction.atomic():
        Category.objects.filter(slug="music").update(name="Sound")
        with suppress(Course.DoesNotExist), transaction.atomic():
            Category.objects.filter(slug="science").update(name="Nature")
            before = list(names.all())
            Course.objects.get(slug="alchemy")
    return before, list(names.all())


def lose_both_renames() -> tuple[list[str], list[str]]:
    """An error that leaves the block rolls all of it back."""
    names = Category.objects.order_by("id").values_list("name", flat=True)
    with suppress(Course.DoesNotExist), transaction.atomic():
        Category.objects.filter(slug="music").update(name="Sound")
        Category.objects.filter(slug="science").update(name="Nature")
        before = list(names.all())
        Course.objects.get(slug="alchemy")
    return before, list(names.all())


def lose_released_rename() -> tuple[list[str], list[str]]:
    """The end of an inner ``atomic`` is not a commit: the outer one still decides."""
    names = Category.objects.order_by("id").values_list("name", flat=True)
    with suppress(Course.DoesNotExist), transaction.atomic():
        with transaction.atomic():
            Category.objects.filter(slug="music").update(name="Sound")
        before = list(names.all())
        Course.objects.get(slug="alchemy")
    return before, list(names.all())


def add_categories_one_by_one() -> tuple[list[str], QuerySet[Category, str]]:
    """Without the block, everything after an error would be refused as well."""
    refused = []
    for slug in ("opera", "music", "painting"):
        try:
            with transaction.atomic():
                Category.objects.create(name=slug.capitalize(), slug=slug)
        except IntegrityError:
            refused.append(slug)
    return refused, Category.objects.order_by("slug").values_list("name", flat=True)


def count_before_and_after_saving() -> tuple[int, int]:
    """Until ``save`` an object is only in memory, so no query sees it."""
    category = Category(name="Opera", slug="opera")
    before = Category.objects.count()
    category.save()
    return before, Category.objects.count()


def replace_lesson() -> list[str]:
    """Statements run at once: the position is free when it is taken again."""
    Lesson.objects.get(course_id=1, position=2).delete()
    Lesson.objects.create(course_id=1, position=2, title="Branches")
    return [str(lesson) for lesson in Lesson.objects.filter(course_id=1)]


def raise_locked_price() -> Decimal:
    """The locking query creates a new object with the row's current values."""
    course = Course.objects.get(pk=1)
    # Meanwhile, another process changes the row.
    Course.objects.filter(pk=1).update(price=Decimal("60.00"))
    with transaction.atomic():
        course = Course.objects.select_for_update().get(pk=1)
        course.price += 10
        # The timestamp is saved only if it is listed.
        course.save(update_fields=["price", "modified"])
    return course.price


def locked_courses_with_categories() -> list[tuple[str, str | None]]:
    """``of`` names the paths to lock; the model's own rows are called ``self``."""
    rows = Course.objects.select_related("category").order_by("id")
    with transaction.atomic():
        locked = list(rows.select_for_update(of=("self",)))
    return [(row.name, row.category.name if row.category else None) for row in locked]


def undo_rename_by_hand() -> tuple[str, str]:
    """The object keeps the rolled-back value until it is refreshed."""
    category = Category.objects.get(slug="music")
    with transaction.atomic():
        category.name = "Sound"
        category.save()
        before = Category.objects.values_list("name", flat=True).get(slug="music")
        transaction.set_rollback(True)
    category.refresh_from_db()
    return before, category.name


def announce_committed_renames() -> list[str]:
    """``on_commit`` waits for the outermost block and is dropped with a rolled-back savepoint."""
    announced: list[str] = []
    music = Category.objects.filter(slug="music")
    for slug in ("computability", "alchemy"):
        # Django's test tool for running what a commit would run.
        with TestCase.captureOnCommitCallbacks(execute=True), transaction.atomic():
            music.update(name="Opera")
            transaction.on_commit(lambda: announced.append("Opera"))
            with suppress(Course.DoesNotExist), transaction.atomic():
                with transaction.atomic():
                    music.update(name="Sound")
                    transaction.on_commit(lambda: announced.append("Sound"))
                Course.objects.get(slug=slug)
    return announced


def rename_category_after_reading_it() -> tuple[str, str]:
    """``atomic`` begins a transaction or, within one, a savepoint, even after a query."""
    category = Category.objects.get(slug="music")
    names = Category.objects.values_list("name", flat=True)
    with transaction.atomic():
        category.name = "Sound"
        category.save()
        with suppress(Course.DoesNotExist), transaction.atomic():
            category.name = "Opera"
            category.save()
            before = names.get(slug="music")
            Course.objects.get(slug="alchemy")
    return before, names.get(slug="music")


def rename_behind_the_object() -> tuple[str, str]:
    """``update`` does not change loaded objects: they are stale until they are refreshed."""
    category = Category.objects.get(slug="music")
    Category.objects.filter(pk=category.pk).update(name="Sound")
    before = category.name
    category.refresh_from_db()
    return before, category.name
