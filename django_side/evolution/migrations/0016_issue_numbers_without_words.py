"""Numbers of issues are written without words.

Why: a column that is to be a number must first hold nothing else.
Lock: the rows that are written, until the end of the step.
Undo: every number gets its word, the few that had none as well.
"""

from typing import Any

from django.db import migrations

WORD = "No. "


def take_word_away(apps: Any, _schema_editor: Any) -> None:
    """Leave the digits."""
    for issue in apps.get_model("evolution", "Issue").objects.filter(number__startswith=WORD):
        issue.number = issue.number.removeprefix(WORD)
        issue.save(update_fields=["number"])


def put_word_before(apps: Any, _schema_editor: Any) -> None:
    """Write every number as the first issues did."""
    for issue in apps.get_model("evolution", "Issue").objects.all():
        issue.number = f"{WORD}{issue.number}"
        issue.save(update_fields=["number"])


class Migration(migrations.Migration):
    """Make the text ready for its new type."""

    dependencies = [("evolution", "0015_merge")]

    operations = [
        migrations.RunPython(take_word_away, put_word_before),
    ]
