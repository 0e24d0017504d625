"""The biography and the website of an author.

Why: the other of two branches that start at the same step; it changes the authors.
Lock: the columns are empty and added at once: all queries wait, but only briefly.
Undo: the biographies and the websites are lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add two nullable columns."""

    dependencies = [("evolution", "0012_authors_by_name")]

    operations = [
        migrations.AddField(
            model_name="author",
            name="biography",
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name="author",
            name="website",
            field=models.URLField(null=True),
        ),
    ]
