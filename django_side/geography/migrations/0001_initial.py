"""The tables of the geography chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the postal codes."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="ZipCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=10, unique=True)),
                ("city", models.CharField(max_length=80)),
            ],
        ),
    ]
