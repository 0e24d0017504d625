"""Who writes is an author.

Why: the magazine prints photographs, too. Only the model and its table change their name here; on
    PostgreSQL its sequence, its key and what it calls NOT NULL keep the old one.
Lock: the table is renamed in the catalogue only, but programs that know the old name fail. The key
    of the articles is made anew: PostgreSQL and MariaDB check every article meanwhile.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a model with its table."""

    dependencies = [("evolution", "0005_tags")]

    operations = [
        migrations.RenameModel(old_name="Writer", new_name="Author"),
    ]
