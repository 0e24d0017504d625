"""Commits, and what other connections and other databases see of them.

A thread has connections of its own, one for each alias; it must close them itself.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet

from django_side.academy.models import Category


def rename_seen_by_another_connection() -> tuple[str, str]:
    """What is written in the block is committed at its end."""
    with ThreadPoolExecutor() as threads:
        with transaction.atomic():
            Category.objects.filter(slug="music").update(name="Sound")
            before = threads.submit(_name_in_this_thread).result()
        after = threads.submit(_name_in_this_thread).result()
    return before, after


def _name_in_this_thread() -> str:
    try:
        return Category.objects.get(slug="music").name
    finally:
        connection.close()


def category_after_anothers_rename() -> tuple[str, str]:
    """An object keeps its values until ``refresh_from_db``."""
    category = Category.objects.get(slug="music")
    before = category.name
    with ThreadPoolExecutor() as threads:
        threads.submit(_rename_in_this_thread).result()
    category.refresh_from_db()
    return before, category.name


def _rename_in_this_thread() -> None:
    Category.objects.filter(slug="music").update(name="Sound")
    connection.close()


def add_categories_until_one_is_refused() -> QuerySet[Category, str]:
    """Without a block, each statement is committed by itself."""
    with suppress(IntegrityError):
        for name in ("Opera", "Music", "Painting"):
            Category.objects.create(name=name, slug=name.lower())
    return Category.objects.order_by("name").values_list("name", flat=True)


def save_category_to_another_database() -> tuple[str, str]:
    """``using`` names the database, by its alias in ``DATABASES``."""
    category = Category.objects.get(slug="music")
    category.name = "Sound"
    category.save(using="other")
    return (
        Category.objects.get(slug="music").name,
        Category.objects.using("other").get(slug="music").name,
    )
