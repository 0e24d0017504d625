"""The number of an issue is an integer, and unique.

Why: as text, number 10 comes before number 9.
Lock: PostgreSQL and MariaDB rewrite the table and block all queries.
Undo: nothing is lost, but a number may be used twice.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Alter the type of a column and convert its values."""

    dependencies = [("evolution", "0016_issue_numbers_without_words")]

    operations = [
        migrations.AlterField(
            model_name="issue",
            name="number",
            field=models.IntegerField(),
        ),
        migrations.AddConstraint(
            model_name="issue",
            constraint=models.UniqueConstraint(
                fields=["number"], name="evolution_issue_number_unique"
            ),
        ),
    ]
