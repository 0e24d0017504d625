"""Opens a Django project, with scratch databases in place of its own."""

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
    ProjectBuildError,
    UnknownLabelError,
)
from side_by_side.project.explain_error import explain_error, explain_loading_error
from side_by_side.project.locations import model_locations

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
    """An open project. A process can open one, and cannot run the chapters as well."""

    settings: str
    #: The kind of database whose limit on the length of names the models were loaded with.
    kind: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the applications that have models, in the order of INSTALLED_APPS."""
        return tuple(config.label for config in apps.get_app_configs() if any(config.get_models()))

    def models(self, label: str) -> list[type[models.Model]]:
        """Return the models of an application in order, many-to-many tables included.

        A model that is swapped for another one has no table and is left out.

        Raises:
            UnknownLabelError: No application with models has this label.
        """
        if label not in self.labels:
            raise UnknownLabelError(label, self.labels)
        return list(apps.get_app_config(label).get_models(include_auto_created=True))

    def build(self, address: Address, *, from_models: bool) -> None:
        """Create the tables by ``migrate``: from the migrations, or from the models as they are.

        Everything that the project prints goes to stderr.

        Raises:
            ProjectBuildError: Django or the database raises an error.
        """
        try:
            with (
                use_database(address),
                _disable_migrations(from_models),
                redirect_stdout(sys.stderr),
            ):
                call_command(
                    "migrate",
                    verbosity=0,
                    interactive=False,
                    skip_checks=True,
                    run_syncdb=True,
                )
        except (Exception, SystemExit) as error:
            explanation, _ = explain_error(error)
            reason = address.without_password(explanation)
            raise ProjectBuildError(self.settings, str(address), reason) from error

    def locations(self) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` by ``(table,)`` and ``(table, column)``."""
        locations: dict[tuple[str, ...], str] = {}
        for label in self.labels:
            for model in self.models(label):
                locations |= model_locations(model)
        return locations


def open_project(settings: str, path: Path | None = None, kind: str | None = None) -> DjangoProject:
    """Import a settings module and set up Django with it, without access to its databases.

    ``path`` is the folder that holds ``manage.py``, by default the current one. It is put first on
    ``sys.path``. ``kind`` is the kind of database to compare, by default that of the project; it
    decides how Django shortens the names of tables. All of ``DATABASES`` is replaced, and routers
    are removed, before any module of the project runs but the settings module.

    Raises:
        AlreadyOpenError: The process has Django settings already.
        BadSettingsError: The settings module cannot be imported.
        MissingDriverError: The driver of this kind of database is not installed.
        BadProjectError: An application or its models cannot be imported.
        FailedChecksError: Django's system checks report an error of a model.
    """
    if django_settings.configured:
        raise AlreadyOpenError(settings, str(os.environ.get("DJANGO_SETTINGS_MODULE")))
    sys.path.insert(0, str((path or Path.cwd()).resolve()))
    with redirect_stdout(sys.stderr):
        kind = _import_settings(settings, kind)
        # Django would report a missing driver as an error of the project. ``port`` has imported
        # the backend before, without a driver.
        if f"{KINDS[kind].django_engine}.base" not in sys.modules:
            require_driver(kind)
        # The error that follows it contains the same text.
        warnings.filterwarnings("ignore", message="Accessing the database during app init")
        try:
            django.setup(set_prefix=False)
        except (Exception, SystemExit) as error:
            raise BadProjectError(settings, *explain_loading_error(error)) from error
        _run_checks(settings)
    return DjangoProject(settings, kind)


def _import_settings(settings: str, kind: str | None) -> str:
    """Import the settings, make their databases unreachable, and return the kind of database."""
    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    try:
        import_module(settings)
        own = dict(django_settings.DATABASES)
    except ImproperlyConfigured as error:
        reason = safe_message(error).rstrip(".")
        raise BadSettingsError(settings, reason, "Correct it") from error
    except (Exception, SystemExit) as error:
        raise BadSettingsError(settings, *explain_error(error, settings)) from error
    kind = kind or _kind_of_engine(str(own.get("default", {}).get("ENGINE", "")))
    unreachable = {"ENGINE": KINDS[kind].django_engine, **UNREACHABLE[kind]}
    django_settings.DATABASES = dict.fromkeys({"default", *own}, unreachable)
    django_settings.DATABASE_ROUTERS = []
    # The project's logging may open files.
    django_settings.LOGGING_CONFIG = None
    # The settings module may have opened connections, which also keep the addresses.
    handler: Any = connections
    for connection in connections.all(initialized_only=True):
        connection.close()
        del connections[connection.alias]
    vars(handler).pop("settings", None)
    handler._settings = None
    return kind


def _kind_of_engine(engine: str) -> str:
    """Return the kind of database of a backend, SQLite if it cannot be compared."""
    if "postg" in engine or "psql" in engine:
        return "postgresql"
    return "mariadb" if "mysql" in engine or "mariadb" in engine else "sqlite"


def _run_checks(settings: str) -> None:
    """Run Django's checks of models, except those that need a database."""
    try:
        # Without ``databases``, Django 6.1 would use all of them.
        messages = run_checks(tags=[Tags.models], databases=[])
    except Exception as error:
        raise BadProjectError(settings, *explain_loading_error(error)) from error
    errors = [message for message in messages if message.is_serious(ERROR)]
    failures = [
        f"{error.obj}: ({error.id}) {' '.join(error.msg.split())}"
        for error in errors
        if not error.is_silenced() and error.id not in IRRELEVANT_CHECKS
    ]
    if failures:
        raise FailedChecksError(settings, failures)


@contextmanager
def use_database(address: Address) -> Iterator[BaseDatabaseWrapper]:
    """Connect the default database to an address, and make it unreachable again at the end."""
    settings: dict[str, Any] = django_settings_of(address)
    if address.kind == "sqlite":
        # A scratch database need not survive a crash.
        options = settings.setdefault("OPTIONS", {})
        options["init_command"] = "PRAGMA synchronous = OFF"
    before = connections.settings["default"]
    connections.settings["default"] = connections.configure_settings({"default": settings})[
        "default"
    ]
    connection = connections["default"] = connections.create_connection("default")
    connection.SchemaEditorClass = _skip_none(connection.SchemaEditorClass)
    try:
        yield connection
    finally:
        connection.close()
        connections.settings["default"] = before
        del connections["default"]


def _skip_none(editor: Any) -> Any:
    """Return a schema editor that executes nothing for a constraint the database cannot have.

    If the default of a column has parameters, Django defers ``constraint.create_sql()`` of the
    table. For a constraint with a condition on MariaDB that returns None, which it then executes.

    Source: ``BaseDatabaseSchemaEditor.table_sql`` in Django's ``db/backends/base/schema.py``.
    """

    class SkipNoneSchemaEditor(editor):  # type: ignore[misc]  # a backend's own class
        def execute(self, sql: Any, params: Any = ()) -> None:
            if sql is not None:
                super().execute(sql, params)

    return SkipNoneSchemaEditor


@contextmanager
def _disable_migrations(are_disabled: bool) -> Iterator[None]:
    """Disable all migrations for a while, so that tables are created from the models."""
    before = django_settings.MIGRATION_MODULES
    if are_disabled:
        django_settings.MIGRATION_MODULES = {
            config.label: None for config in apps.get_app_configs()
        }
    try:
        yield
    finally:
        django_settings.MIGRATION_MODULES = before
