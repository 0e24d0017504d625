"""A table for notes."""

from django.db import migrations


class Migration(migrations.Migration):
    """Create the notes."""

    dependencies = []

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_note (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_note",
        ),
    ]
