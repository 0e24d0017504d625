"""Contract: authors have a name and an address only.

Why: the last of three steps that split a table: by now every program reads the profiles.
Lock: PostgreSQL drops columns in the catalogue only; MariaDB from 10.4 on does, too.
Undo: the columns come back empty; the step before fills them.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Remove the two columns, the last one first, so that they come back in their order."""

    dependencies = [("evolution", "0022_move_profiles")]

    operations = [
        migrations.RemoveField(model_name="author", name="website"),
        migrations.RemoveField(model_name="author", name="biography"),
    ]
