"""The first page of an article, and its line on the cover.

Why: an order that readers see, with two constraints that the database enforces.
Lock: PostgreSQL and MariaDB add the columns at once; the constraints read the whole table.
Undo: the pages and the cover lines are lost.
"""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Add two columns, a check and a conditional unique constraint."""

    dependencies = [("evolution", "0029_articles_without_order")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="first_page",
            field=models.IntegerField(null=True),
        ),
        migrations.AddField(
            model_name="article",
            name="cover_line",
            field=models.CharField(max_length=100, null=True),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=Q(first_page__gte=1), name="evolution_article_page_one"
            ),
        ),
        # MariaDB has no conditional unique constraints: Django creates none there.
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                fields=["issue"],
                condition=Q(cover_line__isnull=False),
                name="evolution_article_one_cover_story",
            ),
        ),
    ]
