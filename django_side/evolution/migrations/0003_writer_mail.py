"""The address of a writer.

Why: the editors keep the addresses elsewhere and lose them.
Lock: PostgreSQL and MariaDB add an empty column at once: all queries wait, but only briefly.
Undo: the addresses are lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add a nullable column."""

    dependencies = [("evolution", "0002_longer_name")]

    operations = [
        migrations.AddField(
            model_name="writer",
            name="mail",
            field=models.EmailField(max_length=254, null=True),
        ),
    ]
