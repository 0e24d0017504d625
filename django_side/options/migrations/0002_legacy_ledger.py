"""The table that Django does not manage.

Why: a model with ``managed = False`` has no table of Django's making; here somebody must make it.
Lock: none, the table is new.
Undo: drops the table with its rows.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Make the table in SQL, as if its owner had."""

    dependencies = [("options", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "CREATE TABLE legacy_ledger ("
            "id bigint NOT NULL PRIMARY KEY, entry varchar(50) NOT NULL)",
            reverse_sql="DROP TABLE legacy_ledger",
        )
    ]
