"""The tables of the measurements chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops measurements_sensor, measurements_reading with all rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Initial."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Sensor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("label", models.CharField(max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sensor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readings",
                        to="measurements.sensor",
                    ),
                ),
                ("value", models.FloatField()),
                ("steps", models.IntegerField()),
                ("correction", models.IntegerField(null=True)),
                ("price", models.DecimalField(decimal_places=3, max_digits=9)),
                ("unit", models.CharField(blank=True, max_length=10)),
            ],
        ),
    ]
