"""Expand: an address for every article, empty for now.

Why: the first of three steps to a column that is not null, on a table that is full and in use:
    programs that do not know the column go on writing.
Lock: the column is added at once. PostgreSQL builds the index while writing waits; MariaDB lets
    rows be written meanwhile.
Undo: the addresses are lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the column, with an index to look for addresses that are taken."""

    dependencies = [("evolution", "0007_rename_article_writer_to_author")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="slug",
            field=models.CharField(max_length=100, null=True),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["slug"], name="evolution_article_slug"),
        ),
    ]
