"""Contract: authors have only a name and an address.

Why: the last of three steps that split a table: by now every program reads the profiles.
Lock: PostgreSQL drops columns in the catalogue only; so does MariaDB from 10.4 on.
Undo: the columns come back empty; the previous step fills them.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Remove the two columns, last one first, so that undoing restores their order."""

    dependencies = [("evolution", "0022_move_profiles")]

    operations = [
        migrations.RemoveField(model_name="author", name="website"),
        migrations.RemoveField(model_name="author", name="biography"),
    ]
