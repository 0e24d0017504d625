"""The constraint that pairs are unique has an explicit name.

Why: ``unique_together`` has been discouraged since Django 2.2. The new constraint comes first: on
    MariaDB the foreign key of the articles uses its index, and always needs one of the two.
Lock: PostgreSQL blocks writes while the index is built; MariaDB allows them.
Undo: nothing is lost.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Replace the constraint."""

    dependencies = [("evolution", "0026_main_tag")]

    operations = [
        migrations.AddConstraint(
            model_name="tagging",
            constraint=models.UniqueConstraint(
                fields=["article", "tag"], name="evolution_tagging_article_tag_unique"
            ),
        ),
        migrations.AlterUniqueTogether(name="tagging", unique_together=set()),
    ]
