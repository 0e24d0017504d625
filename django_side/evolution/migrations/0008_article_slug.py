"""Expand: a slug for every article, empty for now.

Why: the first of three steps to a NOT NULL column, on a table that has rows and is in use:
    programs that do not know the column can still write.
Lock: the column is added at once. PostgreSQL blocks writes while it builds the index; MariaDB
    allows them.
Undo: the slugs are lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the column, with an index for checking which slugs are taken."""

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
