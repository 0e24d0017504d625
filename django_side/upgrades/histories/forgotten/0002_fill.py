"""A first note."""

from django.db import migrations


class Migration(migrations.Migration):
    """Write a note; undoing it does nothing."""

    dependencies = [("upgrades", "0001_notes")]

    operations = [
        migrations.RunSQL("INSERT INTO upgrades_note VALUES (1)", migrations.RunSQL.noop),
    ]
