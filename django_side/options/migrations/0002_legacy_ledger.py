"""The table that Django does not manage.

Why: Django creates no table for a model with ``managed = False``, so this step creates it.
Lock: none, the table is new.
Undo: drops the table with its rows.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Create the table in SQL, as its owner would."""

    dependencies = [("options", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "CREATE TABLE legacy_ledger ("
            "id bigint NOT NULL PRIMARY KEY, entry varchar(50) NOT NULL)",
            reverse_sql="DROP TABLE legacy_ledger",
        )
    ]
