"""The step that both developers started from."""

from django.db import migrations


class Migration(migrations.Migration):
    """Create the root."""

    dependencies = []

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_root (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_root",
        ),
    ]
