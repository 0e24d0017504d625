"""Expand: a conversation is an article with a guest.

Why: the first of three steps that turn an independent model into a child of another: by now
    conversations have pages, tags and issues as well.
Lock: none, the table is new; its foreign key briefly locks the articles.
Undo: drops the table with its rows; their articles stay.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the child; its key is that of the article."""

    dependencies = [("evolution", "0031_cover_is_no_page")]

    operations = [
        migrations.CreateModel(
            name="Interview",
            fields=[
                (
                    "article_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="evolution.article",
                    ),
                ),
                ("guest", models.CharField(max_length=100)),
            ],
            bases=("evolution.article",),
        ),
    ]
