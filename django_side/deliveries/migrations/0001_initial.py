"""The tables of the deliveries chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops deliveries_courier, deliveries_label, deliveries_parcel, deliveries_parcel_labels with
all rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Couriers, labels, and parcels with both."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Courier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40, unique=True)),
                ("town", models.CharField(max_length=40)),
                ("hired", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Label",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Parcel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=10, unique=True)),
                ("weight", models.IntegerField(default=1)),
                ("sent", models.DateField(blank=True, null=True)),
                (
                    "courier",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="parcels",
                        to="deliveries.courier",
                    ),
                ),
                ("labels", models.ManyToManyField(related_name="parcels", to="deliveries.label")),
            ],
        ),
    ]
