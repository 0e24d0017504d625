"""What an article says is its text.

Why: printers call something else a body.
Lock: a column is renamed in the catalogue only: every query waits, but not for long.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a column."""

    dependencies = [("evolution", "0002_longer_name")]

    operations = [
        migrations.RenameField(model_name="article", old_name="body", new_name="text"),
    ]
