"""Articles are looked up by title.

Why: the archive is searched while authors write.
Lock: none on PostgreSQL, where the index is built concurrently; this takes longer, cannot be part
    of a transaction, and leaves an invalid index if it fails. MariaDB also allows writes
    meanwhile. SQLite allows only one writer.
Undo: nothing is lost.
"""

from typing import Any

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class AddIndexWithoutWaiting(AddIndexConcurrently):
    """Build an index concurrently on PostgreSQL, and as usual on other databases."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Build the index."""
        kind = _kind_for(schema_editor)
        kind.database_forwards(self, app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Drop the index."""
        kind = _kind_for(schema_editor)
        kind.database_backwards(self, app_label, schema_editor, from_state, to_state)


def _kind_for(schema_editor: Any) -> type[migrations.AddIndex]:
    able = schema_editor.connection.vendor == "postgresql"
    return AddIndexConcurrently if able else migrations.AddIndex


class Migration(migrations.Migration):
    """Add an index outside of a transaction."""

    atomic = False

    dependencies = [("evolution", "0035_subscribers")]

    operations = [
        AddIndexWithoutWaiting(
            model_name="article",
            index=models.Index(fields=["title"], name="evolution_article_title"),
        ),
    ]
