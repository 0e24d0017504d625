"""The table between articles and tags gets a model.

Why: each pair will get more columns. Django refuses to give a many-to-many another table, so only
    its state changes to the existing table, and no row does.
Lock: none; nothing is sent to the database.
Undo: nothing is lost.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Change Django's state, and not the database."""

    dependencies = [("evolution", "0024_name_the_index_of_authors")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Tagging",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="taggings",
                                to="evolution.article",
                            ),
                        ),
                        (
                            "tag",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="taggings",
                                to="evolution.tag",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "evolution_article_tags",
                        "unique_together": {("article", "tag")},
                    },
                ),
                migrations.AlterField(
                    model_name="article",
                    name="tags",
                    field=models.ManyToManyField(
                        related_name="articles", through="evolution.Tagging", to="evolution.tag"
                    ),
                ),
            ],
        ),
    ]
