"""One of an article's tags may be its main one.

Why: this is the purpose of the model of the pairs.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: the choice of the main tags is lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add a column to what was a plain many-to-many."""

    dependencies = [("evolution", "0025_taggings")]

    operations = [
        migrations.AddField(
            model_name="tagging",
            name="is_main",
            field=models.BooleanField(default=False),
        ),
    ]
