"""The table of the pairs is named as its model is.

Why: ``evolution_article_tags`` says whose many-to-many it was. The sequence, the key and what
    PostgreSQL calls NOT NULL keep that name, and so do the keys and indexes with their digests.
Lock: the table is renamed in the catalogue only, but programs that know the old name fail.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Rename a table, and not its model."""

    dependencies = [("evolution", "0027_name_the_unique_pairs")]

    operations = [
        migrations.AlterModelTable(name="tagging", table=None),
    ]
