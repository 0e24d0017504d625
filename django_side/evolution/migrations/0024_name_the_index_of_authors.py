"""The index of the authors has an explicit name.

Why: Django 5.1 removed ``index_together``. ``RenameIndex`` could name its index, but its undoing
    does nothing and so keeps the name.
Lock: PostgreSQL blocks writes while the index is built; MariaDB allows them.
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
