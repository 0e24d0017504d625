"""Initial.

Why: create model Collector; create model Specimen. State the purpose.
Lock: none, all tables are new.
Undo: drops specimens_collector, specimens_specimen with all rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Initial."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Collector",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40, unique=True)),
                ("code", models.UUIDField()),
            ],
        ),
        migrations.CreateModel(
            name="Specimen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "collector",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="specimens",
                        to="specimens.collector",
                    ),
                ),
                ("label", models.CharField(max_length=20)),
                ("mass", models.DecimalField(decimal_places=2, max_digits=8)),
                ("found", models.DateTimeField()),
            ],
        ),
    ]
