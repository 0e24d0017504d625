"""A first note, which cannot be identified later."""

from django.db import migrations


class Migration(migrations.Migration):
    """Write a note; without a reverse, the step cannot be undone."""

    dependencies = [("upgrades", "0001_notes")]

    operations = [
        migrations.RunSQL("INSERT INTO upgrades_note VALUES (1)"),
    ]
