"""The issue that an article is in.

Why: one of two branches that start at the same step; it changes the articles. The key has 32
    bits, like that of every model at the time.
Lock: the column is empty and added at once; its foreign key briefly locks both tables.
Undo: the issues are lost, and so is which article is in which.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create issues, and let articles refer to them."""

    dependencies = [("evolution", "0012_authors_by_name")]

    operations = [
        migrations.CreateModel(
            name="Issue",
            fields=[
                (
                    "id",
                    models.AutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=20)),
            ],
        ),
        migrations.AddField(
            model_name="article",
            name="issue",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="articles",
                to="evolution.issue",
            ),
        ),
    ]
