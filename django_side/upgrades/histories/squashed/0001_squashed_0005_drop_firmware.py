"""All steps in one, for new databases."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the result of the five steps; the data steps are elidable, so they are omitted."""

    initial = True

    replaces = [
        ("upgrades", "0001_initial"),
        ("upgrades", "0002_releases"),
        ("upgrades", "0003_fill_releases"),
        ("upgrades", "0004_sites"),
        ("upgrades", "0005_drop_firmware"),
    ]

    dependencies = [("geography", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Device",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("serial", models.CharField(max_length=20, unique=True)),
                ("retired", models.BooleanField(default=False)),
                (
                    "site",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="geography.zipcode",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("number", models.CharField(max_length=20, unique=True)),
                ("channel", models.CharField(default="stable", max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name="Installation",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "device",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, to="upgrades.device"
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="upgrades.release"
                    ),
                ),
            ],
        ),
    ]
