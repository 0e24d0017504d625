"""What the tools record about a database; each question has its own, in memory."""

from typing import Any

from django.apps import apps
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.signals import post_migrate

from django_side.upgrades.running import migrate, named, private_database, rows, tables


def steps_applied() -> list[str]:
    """``django_migrations`` has a row for each step."""
    with private_database() as connection:
        migrate("0002")
        applied = MigrationRecorder(connection).applied_migrations()
    return [named(key) for key in applied]


def is_anything_left_to_apply() -> list[bool]:
    """``migrate --check`` computes the plan, and its exit status shows whether it is empty."""
    left = []
    with private_database() as connection:
        for step in ("0004", "0005"):
            migrate(step)
            executor = MigrationExecutor(connection)
            plan = executor.migration_plan(executor.loader.graph.leaf_nodes("upgrades"))
            left.append(bool(plan))
    return left


def tables_after_faking() -> list[str]:
    """``migrate --fake`` only writes a row into ``django_migrations``."""
    with private_database() as connection:
        migrate("0001", fake=True)
        migrate("0002")
        return tables(connection)


def steps_after_faking() -> list[str]:
    """Nothing checks whether it is true."""
    with private_database() as connection:
        migrate("0001", fake=True)
        return [named(key) for key in MigrationRecorder(connection).applied_migrations()]


def columns_missing_for_a_take_over() -> list[str]:
    """Introspection gives the existing columns, and a step's state the required ones."""
    state = MigrationLoader(None).project_state(("upgrades", "0001_initial"))
    device = state.apps.get_model("upgrades", "Device")
    with private_database() as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE upgrades_device (id integer PRIMARY KEY, serial text)")
        columns = connection.introspection.get_table_description(cursor, device._meta.db_table)
    present = {column.name for column in columns}
    return sorted(
        field.column for field in device._meta.concrete_fields if field.column not in present
    )


def rows_written_after_migrating() -> list[str]:
    """``post_migrate`` is sent once per application, after all steps."""

    def write(using: str, apps: Any, **_: Any) -> None:
        devices = apps.get_model("upgrades", "Device").objects.using(using)
        devices.create(serial=f"run {devices.count() + 1}")

    sender = apps.get_app_config("upgrades")
    with private_database():
        # Without a sender, the receiver would be called for every application. The signal refers to
        # it weakly, so it is called no longer than this function runs.
        post_migrate.connect(write, sender=sender)
        migrate("0002")
        return rows(connections["private"], "SELECT serial FROM upgrades_device ORDER BY id")
