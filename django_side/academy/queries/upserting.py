"""Get or create, update or create, insert or ignore."""

from datetime import date, datetime

from django.db import IntegrityError, connection
from django.db.models import F, QuerySet

from django_side.academy.models import Category, Enrollment, Lesson


def find_compilers_or_create() -> list[tuple[Category, bool]]:
    """The lookup values are separate from those that only a new row gets."""
    return [
        Category.objects.get_or_create(slug=slug, defaults={"name": "Translators"})
        for slug in ("compilers", "translators")
    ]


def create_painting_or_find() -> tuple[Category, bool]:
    """The insert has its own savepoint; if another process was faster, its row is read."""
    return Category.objects.get_or_create(slug="painting", defaults={"name": "Painting"})


def keep_rename_when_slug_is_taken() -> tuple[bool, QuerySet[Category, str]]:
    """Only the savepoint of ``get_or_create`` is rolled back, and the error is raised again."""
    Category.objects.filter(slug="music").update(name="Sound")
    refused = False
    try:
        Category.objects.get_or_create(name="Translators", defaults={"slug": "compilers"})
    except IntegrityError:
        refused = True
    return refused, Category.objects.order_by("slug").values_list("name", flat=True)


def update_lesson_or_create() -> list[tuple[Lesson, bool, datetime, datetime]]:
    """The row is locked and read, and its timestamp is saved together with the ``defaults``."""
    results = []
    for position in (2, 3):
        lesson, is_new = Lesson.objects.update_or_create(
            course_id=1, position=position, defaults={"title": "Branches"}
        )
        results.append((lesson, is_new, lesson.created, lesson.modified))
    return results


def update_held_lesson_or_create() -> list[tuple[int, str]]:
    """The row is read again and all ``defaults`` are saved, regardless of other objects."""
    held = Lesson.objects.get(course_id=1, position=2)
    # Meanwhile, another process changes the row.
    Lesson.objects.filter(pk=held.pk).update(title="Loops, revised")
    for position, title in ((2, "Loops"), (3, "Trees")):
        Lesson.objects.update_or_create(course_id=1, position=position, defaults={"title": title})
    return list(Lesson.objects.filter(course_id=1).values_list("position", "title"))


def create_lesson_or_update() -> list[tuple[Lesson, bool]]:
    """``create_defaults`` replaces ``defaults`` when there is no row."""
    return [
        Lesson.objects.update_or_create(
            course_id=course_id,
            position=1,
            defaults={"title": "Overview, revised"},
            create_defaults={"title": "Overview"},
        )
        for course_id in (1, 4)
    ]


def insert_categories_ignoring_conflicts() -> QuerySet[Category, str]:
    """One option works on all databases; the objects do not get the keys of their rows."""
    categories = [
        Category(slug="music", name="Noise"),
        Category(slug="painting", name="Painting"),
    ]
    Category.objects.bulk_create(categories, ignore_conflicts=True)
    return Category.objects.order_by("slug").values_list("name", flat=True)


def skip_rating_refused_by_check() -> QuerySet[Enrollment, tuple[int, int | None]]:
    """``ignore_conflicts`` is ``OR IGNORE`` on SQLite, which also ignores failed checks."""
    today = date(2024, 7, 1)
    enrollments = [
        Enrollment(course_id=3, learner_id=5, date_enrolled=today, rating=6),
        Enrollment(course_id=3, learner_id=1, date_enrolled=today, rating=5),
    ]
    Enrollment.objects.bulk_create(enrollments, ignore_conflicts=True)
    return Enrollment.objects.filter(course_id=3).values_list("learner_id", "rating")


def upsert_lessons() -> QuerySet[Lesson, tuple[int, int, str, datetime, datetime]]:
    """``auto_now`` does not apply to the update unless ``update_fields`` names the timestamp."""
    lessons = [
        Lesson(course_id=1, position=2, title="Branches"),
        Lesson(course_id=4, position=1, title="Sequence"),
    ]
    # MariaDB finds the unique constraint itself, and Django refuses to name it there.
    named = connection.features.supports_update_conflicts_with_target
    Lesson.objects.bulk_create(
        lessons,
        update_conflicts=True,
        unique_fields=["course", "position"] if named else None,
        update_fields=["title", "modified"],
    )
    rows = Lesson.objects.filter(course__in=[1, 4])
    return rows.values_list("course_id", "position", "title", "created", "modified")


def upsert_held_lesson() -> str:
    """The upsert does not change loaded objects: the held one is refreshed by hand."""
    held = Lesson.objects.get(course_id=1, position=2)
    named = connection.features.supports_update_conflicts_with_target
    Lesson.objects.bulk_create(
        [Lesson(course_id=1, position=2, title="Branches")],
        update_conflicts=True,
        unique_fields=["course", "position"] if named else None,
        update_fields=["title"],
    )
    held.refresh_from_db()
    return held.title


def add_progress_or_enroll() -> QuerySet[Enrollment, tuple[int, date, float]]:
    """An expression goes into the ``defaults`` of ``update_or_create``, a row at a time."""
    for learner_id in (5, 4):
        Enrollment.objects.update_or_create(
            course_id=1,
            learner_id=learner_id,
            defaults={"progress": F("progress") + 0.5},
            create_defaults={"progress": 0.5, "date_enrolled": date(2024, 7, 1)},
        )
    rows = Enrollment.objects.filter(course_id=1).order_by("learner_id")
    return rows.values_list("learner_id", "date_enrolled", "progress")


def save_category_under_taken_key() -> QuerySet[Category, tuple[str, str, int | None]]:
    """``save`` writes all columns: a parent that is left out is NULL, and the old one is lost."""
    Category(pk=3, name="Translators", slug="translators").save()
    return Category.objects.filter(pk=3).values_list("name", "slug", "parent_id")


def save_held_category() -> tuple[str, str]:
    """``save`` writes all columns, regardless of what another object holds."""
    held = Category.objects.get(pk=3)
    # Meanwhile, another process changes the row.
    Category.objects.filter(pk=held.pk).update(name="Parsers")
    names = Category.objects.values_list("name", flat=True)
    before = names.get(pk=3)
    Category(pk=3, name="Compilers", slug="compilers", parent_id=2).save()
    return before, names.get(pk=3)


def save_category_under_free_key() -> Category:
    """With a key, ``save`` tries an UPDATE first, and inserts if that matches no row."""
    category = Category(pk=9, name="Opera", slug="opera")
    category.save()
    return category
