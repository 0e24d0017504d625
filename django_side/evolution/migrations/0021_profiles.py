"""Expand: a table for what is known about an author beyond the name.

Why: the first of three steps that split a table: biographies are long, and only one page uses them.
Lock: none, the table is new; its foreign key briefly locks the authors.
Undo: drops the table with its rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create profiles; the author is the key."""

    dependencies = [("evolution", "0020_number_articles")]

    operations = [
        migrations.CreateModel(
            name="Profile",
            fields=[
                (
                    "author",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="profile",
                        serialize=False,
                        to="evolution.author",
                    ),
                ),
                ("biography", models.TextField(blank=True)),
                ("website", models.URLField(blank=True)),
            ],
            options={
                "db_table_comment": "Split off evolution_author",
            },
        ),
    ]
