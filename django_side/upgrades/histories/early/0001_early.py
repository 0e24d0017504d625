"""A table that must exist before those of another chapter."""

from django.db import migrations


class Migration(migrations.Migration):
    """Create it; the other chapter's step has to wait."""

    run_before = [("geography", "0001_initial")]

    dependencies = []

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_early (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_early",
        ),
    ]
