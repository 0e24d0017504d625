"""A writer has a name, however full.

Why: nobody ever writes a part of it.
Lock: a column is renamed in the catalogue only: every query waits, but not for long.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a column."""

    dependencies = [("evolution", "0002_longer_name")]

    operations = [
        migrations.RenameField(model_name="writer", old_name="full_name", new_name="name"),
    ]
