"""A step that runs outside of transactions, and fails after its first statement."""

from django.db import migrations


class Migration(migrations.Migration):
    """Create a table, and write into one that does not exist."""

    atomic = False

    dependencies = [("upgrades", "0001_works")]

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_half (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_half",
        ),
        migrations.RunSQL(
            "INSERT INTO upgrades_nowhere VALUES (1)",
            "SELECT 1",
        ),
    ]
