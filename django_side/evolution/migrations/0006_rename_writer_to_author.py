"""Writers are called authors.

Why: the magazine prints photographs too. Only the model and its table are renamed; on PostgreSQL
    the sequence, the key and the NOT NULL constraints keep the old name.
Lock: the table is renamed in the catalogue only, but programs that use the old name fail. The
    foreign key of the articles is recreated: PostgreSQL and MariaDB check every article meanwhile.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a model with its table."""

    dependencies = [("evolution", "0005_tags")]

    operations = [
        migrations.RenameModel(old_name="Writer", new_name="Author"),
    ]
