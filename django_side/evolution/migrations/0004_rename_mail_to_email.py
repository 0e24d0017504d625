"""The address of a writer is an email.

Why: the editors send letters too.
Lock: a column is renamed in the catalogue only: all queries wait, but only briefly.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a column."""

    dependencies = [("evolution", "0003_writer_mail")]

    operations = [
        migrations.RenameField(model_name="writer", old_name="mail", new_name="email"),
    ]
