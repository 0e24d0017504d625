"""Tempting code that silently does something else; the right answers are in ``queries``."""

from io import StringIO
from typing import Any

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import AddField, RemoveField
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import QuerySet, TextField

from django_side.upgrades.models import Device, Release
from django_side.upgrades.queries.comparing import _run
from django_side.upgrades.queries.scripts import _script
from django_side.upgrades.queries.squashing import _columns
from django_side.upgrades.running import history, migrate, named, private_database, rows, tables


def columns_of_todays_model() -> list[str]:
    """``from .models import Device`` at the top of a migration."""
    return [str(field.column) for field in Device._meta.concrete_fields]


def devices_by_todays_manager() -> "QuerySet[Device, str]":
    """The same import, for the rows."""
    return Device.objects.order_by("serial").values_list("serial", flat=True)


def devices_as_text() -> list[str]:
    """``f"{device}"``, for which the current model returns the serial."""
    apps = MigrationLoader(None).project_state().apps
    devices = apps.get_model("upgrades", "Device").objects.filter(retired=False)
    return [str(device) for device in devices.order_by("serial")]


def channel_by_todays_default() -> str:
    """The same import, for a new row."""
    return Release.objects.create(number="3.0").channel


def undo_by_a_noop() -> list[int]:
    """A reverse that does nothing, so that the step can be undone."""
    with private_database() as connection, history("forgotten"):
        migrate()
        migrate("0001")
        return rows(connection, "SELECT id FROM upgrades_note")


def script_of_filling_by_python() -> list[str]:
    """``sqlmigrate`` of a step with ``RunPython``."""
    with private_database():
        script = _script("0003", "private")
    return [line for line in script.splitlines() if not line.startswith(("--", "BEGIN", "COMMIT"))]


def applied_after_the_script_alone() -> tuple[list[str], list[str]]:
    """The script, without ``--fake`` after it."""
    with private_database() as connection:
        script = _script("0001", "private")
        with connection.cursor() as cursor:
            cursor.connection.executescript(script)
        applied = MigrationRecorder(connection).applied_migrations()
        return [named(key) for key in applied], tables(connection)


def columns_missing_after_fake_initial() -> list[str]:
    """``migrate --fake-initial``, and then the plan of what is left to run."""
    with private_database() as connection:
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE upgrades_device (id integer PRIMARY KEY, serial text)")
        migrate("0001", fake_initial=True)
        plan = MigrationExecutor(connection).migration_plan([("upgrades", "0001_initial")])
    return [str(migration) for migration, _backwards in plan]


def columns_where_the_squashed_step_is_faked() -> tuple[list[str], list[str]]:
    """``migrate --fake``, because a squashed step has nothing new; it runs none."""
    with private_database():
        migrate("0003")
        with history("squashed"):
            migrate(fake=True)
        return [], _columns()


def columns_lost_by_makemigrations_check() -> list[str]:
    """``makemigrations --check`` in place of ``alembic check``; it would exit with status 1."""
    printed = StringIO()
    with private_database() as connection:
        migrate()
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE upgrades_device DROP COLUMN retired")
        options: dict[str, Any] = {"check_changes": True, "dry_run": True}
        call_command("makemigrations", "upgrades", **options, stdout=printed)
    return [line for line in printed.getvalue().splitlines() if line[:2] != "No"]


def notes_after_what_was_proposed() -> list[str | None]:
    """What ``makemigrations --noinput`` writes for a field with a new name."""
    with private_database():
        _run(RemoveField("note", "text"), AddField("note", "words", TextField(null=True)))
        return rows(connections["private"], "SELECT words FROM upgrades_note")
