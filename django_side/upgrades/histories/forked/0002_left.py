"""One developer's second step."""

from django.db import migrations


class Migration(migrations.Migration):
    """Create the left table."""

    dependencies = [("upgrades", "0001_root")]

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_left (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_left",
        ),
    ]
