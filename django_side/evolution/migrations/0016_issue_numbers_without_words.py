"""Issue numbers are stored without words.

Why: a column must hold only digits before it becomes a number.
Lock: the written rows, until the end of the step.
Undo: every number gets its word, even the few that had none.
"""

from typing import Any

from django.db import migrations

WORD = "No. "


def take_word_away(apps: Any, _schema_editor: Any) -> None:
    """Keep only the digits."""
    for issue in apps.get_model("evolution", "Issue").objects.filter(number__startswith=WORD):
        issue.number = issue.number.removeprefix(WORD)
        issue.save(update_fields=["number"])


def put_word_before(apps: Any, _schema_editor: Any) -> None:
    """Write every number as in the first issues."""
    for issue in apps.get_model("evolution", "Issue").objects.all():
        issue.number = f"{WORD}{issue.number}"
        issue.save(update_fields=["number"])


class Migration(migrations.Migration):
    """Prepare the text for its new type."""

    dependencies = [("evolution", "0015_merge")]

    operations = [
        migrations.RunPython(take_word_away, put_word_before),
    ]
