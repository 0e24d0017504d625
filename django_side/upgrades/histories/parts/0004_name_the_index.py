"""The index of the parts has a name of its own."""

from django.db import migrations


class Migration(migrations.Migration):
    """Name the index, which is found by its fields."""

    dependencies = [("upgrades", "0003_makers")]

    operations = [
        migrations.RenameIndex("part", new_name="upgrades_part_names", old_fields=("name", "maker"))
    ]
