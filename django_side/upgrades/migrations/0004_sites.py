"""The site of a device; and releases are stable by default.

Why: a postal code is a row of another chapter, whose table must exist first.
Lock: the devices, briefly; the column is empty.
Undo: drops the column with its values.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the site, and change a default, which does not affect the database."""

    dependencies = [
        ("geography", "0001_initial"),
        ("upgrades", "0003_fill_releases"),
    ]

    operations = [
        migrations.AddField(
            model_name="device",
            name="site",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="geography.zipcode",
            ),
        ),
        # Otherwise SQLite's table would be rewritten for a default that only Python knows.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="release",
                    name="channel",
                    field=models.CharField(default="stable", max_length=10),
                ),
            ]
        ),
    ]
