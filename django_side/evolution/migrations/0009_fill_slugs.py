"""Backfill: each article's slug, from its title.

Why: the second of three steps; slugs that were set by hand meanwhile stay.
Lock: the written rows, until the end of the step.
Undo: nothing is lost: a slug derived from the title is cleared, and one set by hand stays.
"""

import re
from typing import Any

from django.db import migrations


def slug_of(title: str) -> str:
    """Return a title as a slug; without Django's slugify, which the other side does not have."""
    return re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")[:80] or "article"


def fill(apps: Any, _schema_editor: Any) -> None:
    """Set the slug of each article without one, with its key appended if the slug is taken."""
    articles = apps.get_model("evolution", "Article").objects
    taken = set(articles.exclude(slug=None).values_list("slug", flat=True))
    for article in articles.filter(slug=None).order_by("pk"):
        slug = slug_of(article.title)
        article.slug = f"{slug}-{article.pk}" if slug in taken else slug
        article.save(update_fields=["slug"])
        taken.add(article.slug)


def empty(apps: Any, _schema_editor: Any) -> None:
    """Clear each slug that was derived from the title."""
    for article in apps.get_model("evolution", "Article").objects.order_by("pk"):
        slug = slug_of(article.title)
        if article.slug in (slug, f"{slug}-{article.pk}"):
            article.slug = None
            article.save(update_fields=["slug"])


class Migration(migrations.Migration):
    """Fill the column."""

    dependencies = [("evolution", "0008_article_slug")]

    operations = [
        migrations.RunPython(fill, empty),
    ]
