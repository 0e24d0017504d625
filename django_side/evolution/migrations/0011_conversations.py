"""Conversations with a guest, in their own table.

Why: they seemed to have little in common with articles.
Lock: none, the table is new; its foreign key briefly locks the authors.
Undo: drops the table with its rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create conversations."""

    dependencies = [("evolution", "0010_slug_required")]

    operations = [
        migrations.CreateModel(
            name="Conversation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField()),
                ("guest", models.CharField(max_length=100)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conversations",
                        to="evolution.author",
                    ),
                ),
            ],
        ),
    ]
