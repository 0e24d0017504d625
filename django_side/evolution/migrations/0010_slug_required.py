"""Contract: no article without an address, and no two with the same.

Why: the last of three steps: by now every program fills the column.
Lock: PostgreSQL reads the whole table, and every query waits; MariaDB copies it, and writing waits.
Undo: nothing is lost, but two articles may get the same address.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Refuse null and doubles; what keeps out doubles finds rows as well as the index did."""

    dependencies = [("evolution", "0009_fill_slugs")]

    operations = [
        migrations.RemoveIndex(model_name="article", name="evolution_article_slug"),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                fields=["slug"], name="evolution_article_slug_unique"
            ),
        ),
        migrations.AlterField(
            model_name="article",
            name="slug",
            field=models.CharField(max_length=100),
        ),
    ]
