"""The database describes the purpose of the tables.

Why: people who open it with other tools ask. SQLite has no comments.
Lock: comments are in the catalogue only.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Add one comment, change another, and remove a third."""

    dependencies = [("evolution", "0037_rename_the_index_of_authors")]

    operations = [
        migrations.AlterModelTableComment(
            name="article", table_comment="Texts, printed or waiting"
        ),
        migrations.AlterModelTableComment(name="tag", table_comment="Words to find articles by"),
        migrations.AlterModelTableComment(
            name="profile",
            table_comment=None,  # type: ignore[arg-type]  # takes None, though typed for text
        ),
    ]
