"""A step that works."""

from django.db import migrations


class Migration(migrations.Migration):
    """Create a table."""

    dependencies = []

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_works (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_works",
        ),
    ]
