"""The order of rows, and the manager ``Article.printed``.

Why: the programs repeated the same order and filter in many queries.
Lock: none; nothing is sent to the database.
Undo: nothing is lost.
"""

import django.db.models.manager
from django.db import migrations

import django_side.evolution.models


class Migration(migrations.Migration):
    """Change options and managers, which the database does not know."""

    dependencies = [("evolution", "0039_forget_addresses")]

    operations = [
        migrations.AlterModelOptions(name="author", options={"ordering": ("name", "id")}),
        migrations.AlterModelOptions(
            name="article", options={"ordering": ("issue", "first_page", "id")}
        ),
        migrations.AlterModelManagers(
            name="article",
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("printed", django_side.evolution.models.PrintedArticles()),
            ],
        ),
        # A child has its parent's managers, but its own state.
        migrations.AlterModelManagers(
            name="interview",
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("printed", django_side.evolution.models.PrintedArticles()),
            ],
        ),
    ]
