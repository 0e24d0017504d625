"""Opens a project: its settings with scratch databases in place of its own, and its models."""

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.conf import settings as django_settings
from django.core.checks import ERROR, Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from side_by_side.databases import KINDS, Address, django_settings_of, require_driver
from side_by_side.databases.masking import safe_message
from side_by_side.project.errors import (
    AlreadyOpenError,
    BadProjectError,
    BadSettingsError,
    FailedChecksError,
    UnbuiltError,
    UnknownLabelError,
    told,
    told_of_loading,
)
from side_by_side.project.locations import model_places

#: Settings that reach no database, for the time until a scratch database is built.
UNREACHABLE: dict[str, dict[str, Any]] = {
    "sqlite": {"NAME": ":memory:"},
    "postgresql": {"NAME": "nowhere", "HOST": "/nonexistent"},
    "mariadb": {"NAME": "nowhere", "OPTIONS": {"unix_socket": "/nonexistent"}},
}

#: Checks that concern forms or images and no table: Pillow reads images.
IRRELEVANT_CHECKS = {"fields.E210"}


@dataclass(frozen=True)
class DjangoProject:
    """An opened project. A process opens one, and does not run the comparison as well."""

    settings: str
    #: The kind of database whose lengths of names the models were loaded with.
    kind: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the applications that have models, in the order of INSTALLED_APPS."""
        return tuple(config.label for config in apps.get_app_configs() if any(config.get_models()))

    def models(self, label: str) -> list[type[models.Model]]:
        """Return an application's models in their order, many-to-many tables included.

        Those that are swapped for another model have no table and are left out.

        Raises:
            UnknownLabelError: No application with models has the label.
        """
        if label not in self.labels:
            raise UnknownLabelError(label, self.labels)
        return list(apps.get_app_config(label).get_models(include_auto_created=True))

    def build(self, address: Address, *, from_models: bool) -> None:
        """Build a database by ``migrate``: by the migrations, or by the models as they are.

        What the project prints goes to stderr.

        Raises:
            UnbuiltError: Django or the database refuses something.
        """
        try:
            with connected(address), _migrations(on=not from_models), redirect_stdout(sys.stderr):
                call_command(
                    "migrate",
                    verbosity=0,
                    interactive=False,
                    skip_checks=True,
                    run_syncdb=True,
                )
        except (Exception, SystemExit) as error:
            reason, _ = told(error)
            reason = address.without_password(reason)
            raise UnbuiltError(self.settings, str(address), reason) from error

    def places(self) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` of each table, and of each table with a column of it."""
        found: dict[tuple[str, ...], str] = {}
        for label in self.labels:
            for model in self.models(label):
                found |= model_places(model)
        return found


def open_project(settings: str, path: Path | None = None, kind: str | None = None) -> DjangoProject:
    """Import a settings module and set Django up with it, with no way to its own databases.

    ``path`` is the folder that holds ``manage.py``, by default the current one; it goes first on
    ``sys.path``. ``kind`` is the kind of database to be compared, by default the project's own:
    Django shortens the names of tables by it. Every address in ``DATABASES`` is replaced and
    routers are left out before anything of the project but the settings module itself runs.

    Raises:
        AlreadyOpenError: The process has Django settings already.
        BadSettingsError: The settings module cannot be imported.
        MissingDriverError: The driver for the kind of database is not installed.
        BadProjectError: An application or its models cannot be imported.
        FailedChecksError: Django's own checks refuse a model.
    """
    if django_settings.configured:
        raise AlreadyOpenError(settings, str(os.environ.get("DJANGO_SETTINGS_MODULE")))
    sys.path.insert(0, str((path or Path.cwd()).resolve()))
    with redirect_stdout(sys.stderr):
        kind = _import_settings(settings, kind)
        # Django would call its absence a fault of the project's. port has loaded the backend
        # without one before.
        if f"{KINDS[kind].django_engine}.base" not in sys.modules:
            require_driver(kind)
        # Django's warning of it says what the error says.
        warnings.filterwarnings("ignore", message="Accessing the database during app init")
        try:
            django.setup(set_prefix=False)
        except (Exception, SystemExit) as error:
            raise BadProjectError(settings, *told_of_loading(error)) from error
        _check(settings)
    return DjangoProject(settings, kind)


def _import_settings(settings: str, kind: str | None) -> str:
    """Import the module, put nowhere in place of its databases, and return the kind."""
    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    try:
        import_module(settings)
        own = dict(django_settings.DATABASES)
    except ImproperlyConfigured as error:
        reason = safe_message(error).rstrip(".")
        raise BadSettingsError(settings, reason, "Correct it") from error
    except (Exception, SystemExit) as error:
        raise BadSettingsError(settings, *told(error, settings)) from error
    kind = kind or _kind(str(own.get("default", {}).get("ENGINE", "")))
    unreachable = {"ENGINE": KINDS[kind].django_engine, **UNREACHABLE[kind]}
    django_settings.DATABASES = dict.fromkeys({"default", *own}, unreachable)
    django_settings.DATABASE_ROUTERS = []
    # Its logging may open files.
    django_settings.LOGGING_CONFIG = None
    # Forget the addresses where the settings module looked at them, and what was opened there.
    handler: Any = connections
    for connection in connections.all(initialized_only=True):
        connection.close()
        del connections[connection.alias]
    vars(handler).pop("settings", None)
    handler._settings = None
    return kind


def _kind(engine: str) -> str:
    """Return the kind of database that a project uses itself, SQLite where it is none of ours."""
    if "postg" in engine or "psql" in engine:
        return "postgresql"
    return "mariadb" if "mysql" in engine or "mariadb" in engine else "sqlite"


def _check(settings: str) -> None:
    """Run the checks of models, without those that need a database."""
    try:
        # Django 6.1 would take all databases where none are named.
        found = run_checks(tags=[Tags.models], databases=[])
    except Exception as error:
        raise BadProjectError(settings, *told_of_loading(error)) from error
    serious = [
        f"{each.obj}: ({each.id}) {' '.join(each.msg.split())}"
        for each in found
        if each.is_serious(ERROR) and not each.is_silenced() and each.id not in IRRELEVANT_CHECKS
    ]
    if serious:
        raise FailedChecksError(settings, serious)


@contextmanager
def connected(address: Address) -> Iterator[BaseDatabaseWrapper]:
    """Make the default database that of an address, and nowhere again at the end."""
    settings: dict[str, Any] = django_settings_of(address)
    if address.kind == "sqlite":
        # Waiting for the disk after each statement is for databases that stay.
        options = settings.setdefault("OPTIONS", {})
        options["init_command"] = "PRAGMA synchronous = OFF"
    before = connections.settings["default"]
    connections.settings["default"] = connections.configure_settings({"default": settings})[
        "default"
    ]
    connection = connections["default"] = connections.create_connection("default")
    connection.SchemaEditorClass = _without_nothing(connection.SchemaEditorClass)
    try:
        yield connection
    finally:
        connection.close()
        connections.settings["default"] = before
        del connections["default"]


def _without_nothing(editor: Any) -> Any:
    """Return a schema editor that passes over constraints that the database cannot have.

    Where a column's default has parameters, Django puts off ``constraint.create_sql()`` of
    the table, and executes the None that comes back for a condition on MariaDB.

    Source: ``BaseDatabaseSchemaEditor.table_sql`` in Django's ``db/backends/base/schema.py``.
    """

    class WithoutNothing(editor):  # type: ignore[misc]  # whichever backend's it is
        def execute(self, sql: Any, params: Any = ()) -> None:
            if sql is not None:
                super().execute(sql, params)

    return WithoutNothing


@contextmanager
def _migrations(*, on: bool) -> Iterator[None]:
    """Turn all migrations off for a while, so that tables are made from the models."""
    before = django_settings.MIGRATION_MODULES
    if not on:
        django_settings.MIGRATION_MODULES = {
            config.label: None for config in apps.get_app_configs()
        }
    try:
        yield
    finally:
        django_settings.MIGRATION_MODULES = before
