"""How heavy a part is, by SQL that someone else has written."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add a column that models know, and an index that they do not."""

    dependencies = [("upgrades", "0004_name_the_index")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE upgrades_part ADD COLUMN weight integer NULL",
            "ALTER TABLE upgrades_part DROP COLUMN weight",
            state_operations=[
                migrations.AddField("part", "weight", models.IntegerField(null=True)),
            ],
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "CREATE INDEX upgrades_part_heavy ON upgrades_part (weight) WHERE weight > 100",
                    "DROP INDEX upgrades_part_heavy",
                ),
            ],
        ),
    ]
