"""The index of the authors has a name that somebody chose.

Why: Django 5.1 took ``index_together`` away from the models. ``RenameIndex`` could name its index,
    but not take the name away again: its undoing does nothing.
Lock: PostgreSQL lets nobody write while the index is built; MariaDB does.
Undo: nothing is lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Replace the index."""

    dependencies = [("evolution", "0023_author_without_profile")]

    operations = [
        migrations.AlterIndexTogether(name="author", index_together=set()),
        migrations.AddIndex(
            model_name="author",
            index=models.Index(fields=["name", "email"], name="evolution_author_by_name"),
        ),
    ]
