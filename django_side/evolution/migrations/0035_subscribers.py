"""The subscribers who get each issue, by mail or in a room.

Why: the rooms belong to another chapter, so this step depends on the first of that chapter.
Lock: none, the table is new; its foreign key briefly locks the rooms.
Undo: drops the table with its rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create subscribers, with a foreign key to another chapter's table."""

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
