"""The table of the pairs is named after its model.

Why: ``evolution_article_tags`` is the name of the former many-to-many. The sequence, the key and
    PostgreSQL's NOT NULL constraints keep it, and so do the foreign keys and indexes with digests.
Lock: the table is renamed in the catalogue only, but programs that use the old name fail.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a table, but not its model."""

    dependencies = [("evolution", "0027_name_the_unique_pairs")]

    operations = [
        migrations.AlterModelTable(name="tagging", table=None),
    ]
