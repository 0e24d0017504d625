"""An article has an author.

Why: the column still says writer. Its index keeps the name with the old column's digest on
    PostgreSQL and MariaDB, where Django renames the column; SQLite gets a new table and new names.
Lock: the column is renamed in the catalogue only; the key is made anew, and every article checked.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a column with a key."""

    dependencies = [("evolution", "0006_rename_writer_to_author")]

    operations = [
        migrations.RenameField(model_name="article", old_name="writer", new_name="author"),
    ]
