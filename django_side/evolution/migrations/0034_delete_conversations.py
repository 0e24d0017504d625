"""Contract: there are no conversations any more.

Why: the last of three steps that turn a model of its own into a child of another.
Lock: every query of the table waits until it is dropped.
Undo: the table comes back empty; the step before fills it.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Drop the table."""

    dependencies = [("evolution", "0033_move_conversations")]

    operations = [
        migrations.DeleteModel(name="Conversation"),
    ]
