"""The index of the authors is named after its columns.

Why: it contains more than the name.
Lock: the index is renamed in the catalogue only; SQLite cannot do so, and rebuilds it.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename an index."""

    dependencies = [("evolution", "0036_index_titles_concurrently")]

    operations = [
        migrations.RenameIndex(
            model_name="author",
            old_name="evolution_author_by_name",
            new_name="evolution_author_name_email",
        ),
    ]
