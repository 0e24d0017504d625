"""The addresses of those who left are erased.

Why: there is no reason to keep them. The step does nothing else: MariaDB cannot roll back a change
    of a table, so nothing may have been undone when undoing is refused.
Lock: the written rows, until the end of the step.
Undo: refused; the addresses are not stored anywhere.
"""

from typing import Any

from django.db import migrations
from django.db.migrations.exceptions import IrreversibleError


def forget(apps: Any, _schema_editor: Any) -> None:
    """Clear the address of everyone who left."""
    apps.get_model("evolution", "Subscriber").objects.exclude(left_on=None).update(address="")


def refuse(_apps: Any, _schema_editor: Any) -> None:
    """Raise with the reason why the step cannot be undone.

    Raises:
        IrreversibleError: Always.
    """
    raise IrreversibleError("the addresses of those who left are not kept anywhere")


class Migration(migrations.Migration):
    """Erase irreversibly."""

    dependencies = [("evolution", "0038_table_comments")]

    operations = [
        migrations.RunPython(forget, refuse),
    ]
