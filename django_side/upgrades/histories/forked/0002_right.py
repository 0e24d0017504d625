"""The other developer's second step."""

from django.db import migrations


class Migration(migrations.Migration):
    """Create the right table."""

    dependencies = [("upgrades", "0001_root")]

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_right (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_right",
        ),
    ]
