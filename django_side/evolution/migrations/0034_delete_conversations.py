"""Contract: conversations no longer exist.

Why: the last of three steps that turn an independent model into a child of another.
Lock: queries of the table wait until it is dropped.
Undo: the table comes back empty; the previous step fills it.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Drop the table."""

    dependencies = [("evolution", "0033_move_conversations")]

    operations = [
        migrations.DeleteModel(name="Conversation"),
    ]
