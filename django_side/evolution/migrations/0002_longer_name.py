"""Longer names.

Why: a name of more than 50 characters was rejected for the first time.
Lock: PostgreSQL only changes the catalogue. MariaDB rewrites the table and blocks writes: a
    length of more than 255 bytes is stored in two bytes, and a character may take four.
Undo: PostgreSQL and MariaDB reject a name of more than 50 characters, and then change nothing;
    SQLite ignores the length.
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
