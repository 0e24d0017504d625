"""The keys of issues have 64 bits, and so does the column that refers to them.

Why: all other keys do; a 32-bit column that refers to a 64-bit one fails late and at night.
    The foreign key of the articles is dropped first and added again last, so that it keeps its
    name; on PostgreSQL and MariaDB Django would do so itself, with another name. On SQLite, where
    both are INTEGER, Django would not change the referring column.
Lock: PostgreSQL and MariaDB rewrite both tables and block all queries.
Undo: nothing is lost; if a key needs more than 32 bits, undoing is refused.
"""

import django.db.models.deletion
from django.db import migrations, models


def issue_of_an_article(*, db_constraint: bool) -> "models.ForeignKey[None, None]":
    """Return the field, with or without a foreign key in the database."""
    return models.ForeignKey(
        db_constraint=db_constraint,
        null=True,
        on_delete=django.db.models.deletion.SET_NULL,
        related_name="articles",
        to="evolution.issue",
    )


class Migration(migrations.Migration):
    """Alter the type of a key, with the column that refers to it."""

    dependencies = [("evolution", "0017_issue_number_integer")]

    operations = [
        migrations.AlterField(
            model_name="article", name="issue", field=issue_of_an_article(db_constraint=False)
        ),
        migrations.AlterField(
            model_name="issue",
            name="id",
            field=models.BigAutoField(
                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
            ),
        ),
        migrations.AlterField(
            model_name="article", name="issue", field=issue_of_an_article(db_constraint=True)
        ),
    ]
