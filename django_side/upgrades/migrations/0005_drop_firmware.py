"""The text of a device is removed.

Why: contract; the installations contain the same information.
Lock: the devices, briefly; MariaDB may rewrite the table.
Undo: adds the column again, and fills it from the installations.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def write_texts(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Write the number of a device's release into its text."""
    using = schema_editor.connection.alias
    devices = apps.get_model("upgrades", "Device").objects.using(using)
    installations = apps.get_model("upgrades", "Installation").objects.using(using)
    for installation in installations.select_related("release"):
        devices.filter(pk=installation.device_id).update(firmware=installation.release.number)


class Migration(migrations.Migration):
    """Drop the column; undone from the last operation to the first."""

    dependencies = [("upgrades", "0004_sites")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, write_texts, elidable=True),
        migrations.RemoveField("device", "firmware"),
    ]
