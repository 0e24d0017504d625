"""A release for each text, installed on the devices that have it.

Why: backfill, with the models as they are at this step; retired devices are included.
Lock: rows are written only in tables that nothing uses yet.
Undo: deletes all releases and installations; the texts still exist.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def fill(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the releases in the order of the devices, so that both sides get the same keys."""
    using = schema_editor.connection.alias
    devices = apps.get_model("upgrades", "Device").objects.using(using)
    releases = apps.get_model("upgrades", "Release").objects.using(using)
    installations = apps.get_model("upgrades", "Installation").objects.using(using)
    for device in devices.exclude(firmware=None).order_by("pk"):
        release, _ = releases.get_or_create(number=device.firmware)
        installations.create(device=device, release=release)


def empty(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Delete what was created, referring rows first."""
    for name in ("Installation", "Release"):
        model = apps.get_model("upgrades", name)
        model.objects.using(schema_editor.connection.alias).all().delete()


class Migration(migrations.Migration):
    """Fill the releases and the installations."""

    dependencies = [("upgrades", "0002_releases")]

    # A squashed history starts without rows, so the operation can be omitted there.
    operations = [migrations.RunPython(fill, empty, elidable=True)]
