"""An article has an author.

Why: the column is still called writer. Its index keeps the name with the old column's digest on
    PostgreSQL and MariaDB, where Django renames the column; SQLite gets a new table and new names.
Lock: the column is renamed in the catalogue only; recreating the foreign key checks every article.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a column with a key."""

    dependencies = [("evolution", "0006_rename_writer_to_author")]

    operations = [
        migrations.RenameField(model_name="article", old_name="writer", new_name="author"),
    ]
