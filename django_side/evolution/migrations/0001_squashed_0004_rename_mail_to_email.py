"""The first four steps in one.

Why: a new database does not need the changes of the first days. Django runs this step if none
    of the four was applied, and counts it as applied if all four were.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create writers and articles as the fourth step left them."""

    initial = True

    replaces = [
        ("evolution", "0001_initial"),
        ("evolution", "0002_longer_name"),
        ("evolution", "0003_writer_mail"),
        ("evolution", "0004_rename_mail_to_email"),
    ]

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Writer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("email", models.EmailField(max_length=254, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField()),
                (
                    "writer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="articles",
                        to="evolution.writer",
                    ),
                ),
            ],
        ),
    ]
