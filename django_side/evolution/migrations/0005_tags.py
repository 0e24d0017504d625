"""Words for finding articles.

Why: a plain many-to-many, the simplest thing that works.
Lock: none, both tables are new; the keys of the second briefly lock the articles and tags.
Undo: drops the tables with their rows.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create tags, and their association table with articles."""

    dependencies = [("evolution", "0004_rename_mail_to_email")]

    operations = [
        migrations.CreateModel(
            name="Tag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=50)),
            ],
            options={
                "db_table_comment": "Words",
                "constraints": [
                    models.UniqueConstraint(fields=("name",), name="evolution_tag_name_unique")
                ],
            },
        ),
        migrations.AddField(
            model_name="article",
            name="tags",
            field=models.ManyToManyField(related_name="articles", to="evolution.tag"),
        ),
    ]
