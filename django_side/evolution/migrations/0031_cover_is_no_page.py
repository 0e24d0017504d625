"""Articles begin on page 3 at the earliest.

Why: the cover has two sides. A constraint cannot be renamed or changed in place; its message can,
    without sending anything to the database.
Lock: PostgreSQL and MariaDB read the whole table and block writes.
Undo: nothing is lost, but an article may begin on the cover.
"""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Replace one constraint, and change the message of another."""

    dependencies = [("evolution", "0030_first_page")]

    operations = [
        migrations.RemoveConstraint(model_name="article", name="evolution_article_page_one"),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=Q(first_page__gte=3), name="evolution_article_first_page"
            ),
        ),
        migrations.AlterConstraint(
            model_name="article",
            name="evolution_article_slug_unique",
            constraint=models.UniqueConstraint(
                fields=["slug"],
                name="evolution_article_slug_unique",
                violation_error_message="There is an article with this address already.",
            ),
        ),
    ]
