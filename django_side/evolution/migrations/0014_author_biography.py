"""What there is to say about an author.

Why: the other of two branches that began at the same step; it touches the authors.
Lock: the columns are empty and added at once: every query waits, but not for long.
Undo: the biographies and the addresses of websites are lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add two columns that may be empty."""

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
