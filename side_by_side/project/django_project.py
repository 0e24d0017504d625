"""Opens a Django project, with scratch databases in place of its own."""

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, chdir, contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.conf import settings as django_settings
from django.core.checks import ERROR, Tags, run_checks
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

from side_by_side.databases import KINDS, Address, django_settings_of, require_driver
from side_by_side.databases.postgresql_schemas import create_schema, missing_schema
from side_by_side.errors import SideBySideError
from side_by_side.project.backend import Backend
from side_by_side.project.create_from_models import create_from_models, creates_from_models
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
from side_by_side.project.manage import run_manage
from side_by_side.project.schema_editor import scratch_editor
from side_by_side.project.settings_module import import_settings, manage_hint
from side_by_side.sql.quoting import postgresql_name

#: Checks that concern forms or images and no table: Pillow reads images.
IRRELEVANT_CHECKS = {"fields.E210"}


@dataclass(frozen=True)
class DjangoProject:
    """An open project. A process can open one, and cannot run the chapters as well."""

    #: The module of its settings, or the file that configures Django without one.
    settings: str
    #: The backend of its database, or Django's own if another kind of database is compared. Its
    #: kind decides the limit on the length of names with which the models were loaded.
    backend: Backend
    #: Which of ``DATABASES`` is compared.
    alias: str = DEFAULT_DB_ALIAS

    @property
    def kind(self) -> str:
        """The kind of database that is compared."""
        return self.backend.kind

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the applications that have models, in the order of INSTALLED_APPS."""
        return tuple(config.label for config in apps.get_app_configs() if any(config.get_models()))

    def models(self, label: str) -> list[type[Model]]:
        """Return the models of an application in order, many-to-many tables included.

        A model that is swapped for another one has no table and is left out.

        Raises:
            UnknownLabelError: No application with models has this label.
        """
        if label not in self.labels:
            raise UnknownLabelError(label, self.labels)
        return list(apps.get_app_config(label).get_models(include_auto_created=True))

    def table_name(self, model: type[Model]) -> str:
        """Return the name of a model's table in the facts of a schema.

        On PostgreSQL, the schema of a table stands before its name unless it is ``public``, and a
        part with a dot has quotes. ``db_table`` may contain the schema in quotes; else the table
        is in the first one of the search path. MariaDB takes all of ``db_table`` for the name.
        """
        name = str(model._meta.db_table)
        if self.kind == "mariadb":
            return name
        schema, quoted, table = name.strip('"').rpartition('"."')
        if not quoted:
            schema = next(iter(self.backend.search_path), "public")
        if self.kind == "postgresql":
            return postgresql_name(schema, table)
        return table if schema == "public" else f"{schema}.{table}"

    def other_alias(self, model: type[Model]) -> str:
        """Return the alias of the database that has a model's table, empty if it is this one.

        A model that is migrated nowhere is where the routers read it.
        """
        try:
            aliases = [alias for alias in connections if router.allow_migrate_model(alias, model)]
            if not aliases:
                aliases = [router.db_for_read(model)]
        except Exception as error:
            raise BadProjectError(self.settings, *explain_loading_error(error)) from error
        return "" if self.alias in aliases else aliases[0]

    def build(self, address: Address, *, from_models: bool) -> None:
        """Create the tables by ``migrate``: from the migrations, or from the models as they are.

        They are those that ``migrate`` creates in the database of the alias, as the routers allow.
        Schemas of PostgreSQL that an administrator has to create are created as well. Everything
        that the project prints goes to stderr.

        Raises:
            ProjectBuildError: Django or the database raises an error.
            OtherDatabaseTableError: A table would be created in another database.
        """
        created: set[str] = set()
        while True:
            try:
                return self._migrate(address, from_models=from_models)
            except SideBySideError:
                raise
            except (Exception, SystemExit) as error:
                schema = missing_schema(error)
                if schema and schema not in created:
                    created.add(schema)
                    create_schema(address, schema)
                    continue
                explanation, _ = explain_error(error)
                reason = address.without_password(explanation)
                raise ProjectBuildError(self.settings, str(address), reason) from error

    def _migrate(self, address: Address, *, from_models: bool) -> None:
        with (
            _connect(self.alias, address, self.backend) as connection,
            _disable_migrations(from_models),
            redirect_stdout(sys.stderr),
        ):
            if creates_from_models():
                create_from_models(connection)
            else:
                call_command(
                    "migrate",
                    database=self.alias,
                    verbosity=0,
                    interactive=False,
                    skip_checks=True,
                    run_syncdb=True,
                )

    def use_database(self, address: Address) -> AbstractContextManager[BaseDatabaseWrapper]:
        """Connect the default database to an address with the project's backend."""
        return use_database(address, self.backend)

    def connect(self, address: Address) -> AbstractContextManager[BaseDatabaseWrapper]:
        """Connect the alias of the project to an address with the project's backend.

        Routers decide as in the project which models are migrated there.
        """
        return _connect(self.alias, address, self.backend)

    def connect_live(self, address: Address) -> AbstractContextManager[BaseDatabaseWrapper]:
        """Connect the alias of the project to a live database, which has to survive a crash."""
        return _connect(self.alias, address, self.backend, is_scratch=False)

    def locations(self) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` by ``(table,)`` and ``(table, column)``."""
        locations: dict[tuple[str, ...], str] = {}
        for label in self.labels:
            for model in self.models(label):
                locations |= model_locations(model, self.table_name(model))
        return locations


def open_project(
    settings: str | None,
    path: Path | None = None,
    kind: str | None = None,
    *,
    alias: str = DEFAULT_DB_ALIAS,
    manage: str | None = None,
    needs_routers: bool = True,
    needs_apps: bool = True,
) -> DjangoProject:
    """Import a settings module and set up Django with it, without access to its databases.

    ``path`` is the folder that holds ``manage.py``, by default the current one. It is put first on
    ``sys.path``. ``manage`` is a ``manage.py`` whose preparations run first, and which chooses the
    settings where none are given. ``kind`` is the kind of database to compare, by default that of
    the alias; it decides how Django shortens the names of tables. All of ``DATABASES`` is replaced
    before any module of the project runs but ``manage.py`` and the settings module. Without
    ``needs_routers``, routers that cannot be imported are left out. Without ``needs_apps``, only
    the settings are imported; ``project/without_apps.py`` has what code may then do.

    Raises:
        AlreadyOpenError: The process has Django settings already.
        BadManageError: ``manage.py`` cannot be run.
        BadSettingsError: The settings module cannot be imported.
        UnknownAliasError: ``DATABASES`` does not declare the alias.
        BadBackendError: The backend of the alias cannot be used.
        MissingDriverError: The driver of this kind of database is not installed.
        BadProjectError: An application or its models cannot be imported.
        FailedChecksError: Django's system checks report an error of a model.
    """
    shown = settings or manage or ""
    if django_settings.configured:
        raise AlreadyOpenError(shown, str(os.environ.get("DJANGO_SETTINGS_MODULE")))
    folder = (path or Path.cwd()).resolve()
    sys.path.insert(0, str(folder))
    # ``manage.py`` may change the current folder, and the project may depend on that.
    with redirect_stdout(sys.stderr), chdir(Path.cwd()):
        module = settings
        if manage is not None:
            module = run_manage(manage, folder, settings)
            shown = module or manage
        try:
            backend = _import_backend(module, shown, alias, kind)
            if needs_apps:
                set_up(shown, needs_routers=needs_routers)
        except (BadSettingsError, BadProjectError) as error:
            raise error.with_hint(manage_hint(folder, is_given=manage is not None)) from error
        if needs_apps:
            _run_checks(shown)
    return DjangoProject(shown, backend, alias)


def _import_backend(module: str | None, shown: str, alias: str, kind: str | None) -> Backend:
    """Import the settings, and return the backend of the alias, whose driver is installed."""
    backend = import_settings(module, shown, alias, kind)
    # Django would report a missing driver as an error of the project. ``port`` has imported the
    # backend before, without a driver.
    if f"{KINDS[backend.kind].django_engine}.base" not in sys.modules:
        require_driver(backend.kind)
    return backend


def set_up(settings: str, *, needs_routers: bool = True) -> None:
    """Import the applications, models and routers.

    Raises:
        BadProjectError: One of them cannot be imported.
    """
    # The error that follows it contains the same text.
    warnings.filterwarnings("ignore", message="Accessing the database during app init")
    try:
        django.setup(set_prefix=False)
        try:
            _ = router.routers
        except Exception:
            if needs_routers:
                raise
            vars(router)["routers"] = []
    except (Exception, SystemExit) as error:
        raise BadProjectError(settings, *explain_loading_error(error)) from error


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
def use_database(address: Address, backend: Backend | None = None) -> Iterator[BaseDatabaseWrapper]:
    """Connect the default database to an address, and make it unreachable again at the end.

    All models are read and written there: routers are left out meanwhile.
    """
    own_routers = router.routers
    vars(router)["routers"] = []
    try:
        with _connect(DEFAULT_DB_ALIAS, address, backend) as connection:
            yield connection
    finally:
        vars(router)["routers"] = own_routers


@contextmanager
def _connect(
    alias: str, address: Address, backend: Backend | None, *, is_scratch: bool = True
) -> Iterator[BaseDatabaseWrapper]:
    """Connect an alias to an address, and make it unreachable again at the end."""
    settings: dict[str, Any] = django_settings_of(address)
    options: dict[str, Any] = settings.setdefault("OPTIONS", {})
    if address.kind == "sqlite" and is_scratch:
        # A scratch database need not survive a crash.
        options["init_command"] = "PRAGMA synchronous = OFF"
    if backend is not None and backend.kind == address.kind:
        settings |= {"ENGINE": backend.engine, **backend.settings}
        options |= backend.options
    _forget_types_of_postgresql()
    before = connections.settings[alias]
    configured = connections.configure_settings({DEFAULT_DB_ALIAS: settings})[DEFAULT_DB_ALIAS]
    connections.settings[alias] = configured
    connection = connections[alias] = connections.create_connection(alias)
    connection.SchemaEditorClass = scratch_editor(connection.SchemaEditorClass)
    try:
        yield connection
    finally:
        connection.close()
        connections.settings[alias] = before
        # Another connection of the alias may have been used meanwhile.
        connections[alias] = connection
        del connections[alias]


def _forget_types_of_postgresql() -> None:
    """Let Django ask for the types of extensions again: other databases have other numbers."""
    signals = sys.modules.get("django.contrib.postgres.signals")
    for name in ("get_hstore_oids", "get_citext_oids"):
        if (known := getattr(signals, name, None)) is not None:
            known.cache_clear()


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
