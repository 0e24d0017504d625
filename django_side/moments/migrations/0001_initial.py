"""The tables of the moments chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops moments_flight, moments_announcement with all rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Initial."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Flight",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=10)),
                ("departs", models.DateTimeField()),
                ("arrives", models.DateTimeField(null=True)),
                ("planned", models.DurationField()),
                ("sold_from", models.DateField()),
                ("gate_opens", models.TimeField()),
            ],
            options={
                "get_latest_by": "departs",
            },
        ),
        migrations.CreateModel(
            name="Announcement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "flight",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="announcements",
                        to="moments.flight",
                    ),
                ),
                ("text", models.CharField(max_length=40)),
                ("made", models.TimeField(auto_now_add=True)),
                ("changed", models.TimeField(auto_now=True)),
            ],
        ),
    ]
