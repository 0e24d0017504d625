"""The table of devices.

Why: the first step; the firmware of a device is a text column.
Lock: none, the table is new.
Undo: drops the table with its rows.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the devices."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Device",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("serial", models.CharField(max_length=20, unique=True)),
                ("firmware", models.CharField(blank=True, max_length=20, null=True)),
                ("retired", models.BooleanField(default=False)),
            ],
        ),
    ]
