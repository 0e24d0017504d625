"""Keys of issues have 64 bits, and so has the column that refers to them.

Why: all other keys have; a column of 32 bits that refers to one of 64 fails late and at night.
    The key of the articles is taken off first and put on again last, so that it keeps its name;
    Django, which would do so by itself on PostgreSQL and MariaDB, gives it another. On SQLite,
    where both are INTEGER, Django would not touch the column that refers.
Lock: PostgreSQL and MariaDB write both tables anew, and every query waits.
Undo: nothing is lost, unless a key needs more than 32 bits: then it is refused.
"""

import django.db.models.deletion
from django.db import migrations, models


def issue_of_an_article(*, db_constraint: bool) -> "models.ForeignKey[None, None]":
    """Return the field, with or without a key in the database."""
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
