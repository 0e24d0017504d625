"""The tables of the quickstart chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create a table for each automatic key."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_name", models.CharField(max_length=30, verbose_name="person's first name")),
                (
                    "last_name",
                    models.CharField(help_text="As it stands in the passport", max_length=30),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Ticket",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("seat", models.CharField(max_length=10, verbose_name="where to sit")),
            ],
        ),
        migrations.CreateModel(
            name="Room",
            fields=[
                ("id", models.SmallAutoField(primary_key=True, serialize=False)),
                (
                    "door_sign",
                    models.CharField(help_text="Shown beside the door", max_length=30, unique=True),
                ),
            ],
        ),
    ]
