"""The number of an issue is a number, and there is one issue of each.

Why: as text, number 10 comes before number 9.
Lock: PostgreSQL and MariaDB write the table anew, and every query waits.
Undo: nothing is lost, but a number may be given twice.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Alter the type of a column with its values."""

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
