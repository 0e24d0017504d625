"""The rule that a pair is unique has a name that somebody chose.

Why: ``unique_together`` has been taken for old since Django 2.2. The new rule comes first: on
    MariaDB the key of the articles uses the rule's index, and needs one of the two at any time.
Lock: PostgreSQL lets nobody write while the index is built; MariaDB does.
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
