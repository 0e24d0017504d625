"""Steps that write rows: which models they use, and what undoing them does."""

from typing import Any

from django.apps.registry import Apps
from django.db import connections
from django.db.migrations.loader import MigrationLoader

from django_side.upgrades.operations import AddRelease
from django_side.upgrades.running import history, migrate, private_database, rows


def columns_of_a_device_at_the_third_step() -> list[str]:
    """The earlier steps are loaded, and a model is built from their operations."""
    device = _apps("0003_fill_releases").get_model("upgrades", "Device")
    return [str(field.column) for field in device._meta.concrete_fields]


def devices_that_a_data_step_sees() -> Any:
    """A historical model has only managers with ``use_in_migrations``."""
    device = _apps("0005_drop_firmware").get_model("upgrades", "Device")
    return device.objects.order_by("serial").values_list("serial", flat=True)


def texts_of_devices_in_a_data_step() -> list[str]:
    """A historical model has no methods, not even ``__str__``, but it has its fields."""
    device = _apps("0005_drop_firmware").get_model("upgrades", "Device")
    return [row.serial for row in device.objects.filter(retired=False).order_by("serial")]


def channel_of_a_release_from_a_data_step() -> str:
    """A historical model has the defaults of its time."""
    release = _apps("0003_fill_releases").get_model("upgrades", "Release")
    release.objects.create(number="3.0")
    channel: str = release.objects.values_list("channel", flat=True).get(number="3.0")
    return channel


def releases_after_filling() -> list[tuple[str, int]]:
    """``RunPython`` passes the models as they are at the step."""
    with private_database():
        _migrate_with_devices()
        migrate("0003")
        return _releases()


def releases_after_undoing_the_filling() -> list[list[tuple[str, int]]]:
    """The second function of ``RunPython`` runs when the step is undone."""
    with private_database():
        _migrate_with_devices()
        migrate("0003")
        filled = _releases()
        migrate("0002")
        return [filled, _releases()]


def texts_after_undoing_the_last_step() -> list[str | None]:
    """``RunPython.noop`` going forwards; going backwards the operations run in reverse."""
    with private_database() as connection:
        _migrate_with_devices()
        migrate()
        with connection.cursor() as cursor:
            cursor.execute("UPDATE upgrades_release SET number = '1.2' WHERE number = '1.1'")
        migrate("0004")
        return rows(connection, "SELECT firmware FROM upgrades_device ORDER BY id")


def undo_an_irreversible_step() -> None:
    """An operation without a reverse raises before anything is undone."""
    with private_database(), history("irreversible"):
        migrate()
        migrate("0001")


def custom_operation() -> list[list[str]]:
    """An ``Operation`` defines its changes of the state and the database, in both directions."""
    operation, releases = AddRelease("1.0", "beta"), []
    numbers = "SELECT number FROM upgrades_release"
    with private_database() as connection:
        migrate("0002")
        state = MigrationLoader(None).project_state(("upgrades", "0002_releases"))
        for run in (operation.database_forwards, operation.database_backwards):
            with connection.schema_editor() as schema_editor:
                run("upgrades", schema_editor, state, state)
            releases.append(rows(connection, numbers))
    return releases


def _apps(step: str) -> Apps:
    """Return the models as they are after a step."""
    apps: Apps = MigrationLoader(None).project_state(("upgrades", step)).apps
    return apps


def _migrate_with_devices() -> None:
    """Migrate to the second step, and insert the devices."""
    migrate("0002")
    with connections["private"].cursor() as cursor:
        cursor.executemany(
            "INSERT INTO upgrades_device (serial, firmware, retired) VALUES (%s, %s, %s)",
            [("A", "1.0", False), ("B", "1.1", False), ("C", "1.0", True), ("D", None, False)],
        )


def _releases() -> list[tuple[str, int]]:
    """Return the releases, with the number of devices that have each."""
    with connections["private"].cursor() as cursor:
        cursor.execute(
            "SELECT number, count(*) FROM upgrades_release JOIN upgrades_installation "
            "ON release_id = upgrades_release.id GROUP BY number ORDER BY number"
        )
        return [(number, count) for number, count in cursor.fetchall()]
