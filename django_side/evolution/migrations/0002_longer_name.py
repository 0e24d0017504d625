"""Names of any length that a title page has room for.

Why: the first name of more than 50 characters was refused.
Lock: PostgreSQL only changes the catalogue. MariaDB writes the table anew, and writing waits: the
    length of a name of more than 255 bytes takes two bytes, and here a character may take four.
Undo: a name of more than 50 characters is refused by PostgreSQL and MariaDB, and nothing is
    changed then; SQLite never looks at the length.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Alter the length of a column."""

    dependencies = [("evolution", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="writer",
            name="name",
            field=models.CharField(max_length=100),
        ),
    ]
