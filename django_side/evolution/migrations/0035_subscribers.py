"""Who gets each issue, by mail or in a room.

Why: the rooms belong to another chapter, so this step waits for the first of that chapter.
Lock: none, the table is new; its key locks the rooms for a moment.
Undo: drops the table with its rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create subscribers, with a key to a table of another chapter."""

    dependencies = [
        ("quickstart", "0001_initial"),
        ("evolution", "0034_delete_conversations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Subscriber",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("address", models.EmailField(blank=True, max_length=254)),
                (
                    "room",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subscribers",
                        to="quickstart.room",
                    ),
                ),
                ("left_on", models.DateField(null=True)),
            ],
        ),
    ]
