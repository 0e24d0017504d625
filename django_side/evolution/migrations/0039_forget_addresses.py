"""The addresses of those who left are forgotten.

Why: nobody has a reason to keep them. It is all that this step does: MariaDB cannot take back a
    change of a table, so nothing may have been undone when the undoing is refused.
Lock: the rows that are written, until the end of the step.
Undo: refused; the addresses are not kept anywhere.
"""

from typing import Any

from django.db import migrations
from django.db.migrations.exceptions import IrreversibleError


def forget(apps: Any, _schema_editor: Any) -> None:
    """Empty the address of everybody who left."""
    apps.get_model("evolution", "Subscriber").objects.exclude(left_on=None).update(address="")


def refuse(_apps: Any, _schema_editor: Any) -> None:
    """Say why there is no way back.

    Raises:
        IrreversibleError: Always.
    """
    raise IrreversibleError("the addresses of those who left are not kept anywhere")


class Migration(migrations.Migration):
    """Forget for good."""

    dependencies = [("evolution", "0038_table_comments")]

    operations = [
        migrations.RunPython(forget, refuse),
    ]
