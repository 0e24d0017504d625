"""Contract: no article without a slug, and no two with the same one.

Why: the last of three steps: by now every program sets the column.
Lock: PostgreSQL reads the whole table and blocks all queries; MariaDB copies it and blocks writes.
Undo: nothing is lost, but two articles may get the same slug.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Forbid null and duplicates; the unique index replaces the plain one for lookups."""

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
