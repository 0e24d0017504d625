"""Which issue an article is in.

Why: one of two branches that began at the same step; it touches the articles. The key is of 32
    bits, as that of every model was at the time.
Lock: the column is empty and added at once; its key locks both tables for a moment.
Undo: the issues are lost, and which article is in which.
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
