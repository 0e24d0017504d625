"""The articles of each issue are numbered from 0, by title.

Why: the previous step made every article the first.
Lock: the written rows, until the end of the step.
Undo: every article is the first again.
"""

from itertools import groupby
from typing import Any

from django.db import migrations


def number(apps: Any, _schema_editor: Any) -> None:
    """Number the articles of each issue by title; those in no issue stay as they are."""
    articles = apps.get_model("evolution", "Article").objects.exclude(issue=None)
    # Python always sorts by code point, which the databases do not.
    rows = sorted(articles, key=lambda article: (article.issue_id, article.title, article.pk))
    for _, issue in groupby(rows, key=lambda article: article.issue_id):
        for place, article in enumerate(issue):
            article._order = place
            article.save(update_fields=["_order"])


def forget(apps: Any, _schema_editor: Any) -> None:
    """Make every article the first."""
    apps.get_model("evolution", "Article").objects.update(_order=0)


class Migration(migrations.Migration):
    """Fill the order."""

    dependencies = [("evolution", "0019_articles_in_order")]

    operations = [
        migrations.RunPython(number, forget),
    ]
