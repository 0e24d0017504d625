"""Creates the tables of a project without migrations, as ``migrate --run-syncdb`` does."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from django.apps import apps
from django.core.management import get_commands
from django.core.management.commands.migrate import Command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.utils.module_loading import module_has_submodule
from django.utils.translation import override

from side_by_side.databases.sqlite_bulk import BulkCreation


def creates_from_models() -> bool:
    """Whether Django's own ``migrate`` would create all tables from the models.

    That is so if no application has migrations, and the project does not replace the command.
    """
    if get_commands()["migrate"] != "django.core":
        return False
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return not loader.migrated_apps


def create_from_models(connection: BaseDatabaseWrapper) -> None:
    """Create the tables of all models and send the signals of ``migrate``.

    ``migrate`` also makes a copy of all models for the receivers of the signals, three times, which
    takes longer than the tables. Here they get the models themselves, as from ``flush``.

    Source: ``handle`` in Django's ``core/management/commands/migrate.py``.
    """
    # They may connect receivers.
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "management"):
            import_module(".management", config.name)
    command = Command(stdout=sys.stderr)
    command.verbosity = 0
    with override(None):
        connection.prepare_database()
        emit_pre_migrate_signal(0, False, connection.alias, apps=apps, plan=[])
        with _bulk(connection):
            command.sync_apps(connection, {config.label for config in apps.get_app_configs()})
        emit_post_migrate_signal(0, False, connection.alias, apps=apps, plan=[])


@contextmanager
def _bulk(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let many tables of SQLite be created in linear time."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    creation = BulkCreation(connection.connection)

    def execute(run: Any, sql: str, parameters: Any, many: bool, context: Any) -> Any:
        creation.before(sql)
        return run(sql, parameters, many, context)

    with connection.execute_wrapper(execute):
        yield
    creation.end()
