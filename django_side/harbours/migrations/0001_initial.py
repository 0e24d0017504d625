"""The tables of the harbours chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops harbours_harbour, harbours_ship, harbours_visit, harbours_dues, harbours_booking with
all rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Initial."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Harbour",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="harbours.harbour",
                    ),
                ),
                ("depth", models.FloatField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Ship",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                (
                    "home",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="ships",
                        to="harbours.harbour",
                    ),
                ),
                ("tonnage", models.IntegerField(null=True)),
                ("signals", models.IntegerField(default=0)),
                ("built", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "harbour",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="visits",
                        to="harbours.harbour",
                    ),
                ),
                (
                    "ship",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="visits",
                        to="harbours.ship",
                    ),
                ),
                ("arrived", models.DateTimeField()),
                ("cargo", models.IntegerField(null=True)),
                ("agent", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "indexes": [models.Index(fields=["arrived"], name="harbours_visit_arrived")],
            },
        ),
        migrations.CreateModel(
            name="Dues",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "harbour",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dues",
                        to="harbours.harbour",
                    ),
                ),
                ("year", models.IntegerField()),
                ("amount", models.DecimalField(decimal_places=2, max_digits=8)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("harbour", "year"), name="harbours_dues_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Booking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "harbour",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bookings",
                        to="harbours.harbour",
                    ),
                ),
                (
                    "ship",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bookings",
                        to="harbours.ship",
                    ),
                ),
                ("day", models.DateField()),
                ("tugs", models.IntegerField()),
                ("is_cancelled", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tugs__gt", 0)),
                        fields=("harbour", "day"),
                        name="harbours_one_booking_a_day",
                    )
                ],
            },
        ),
    ]
