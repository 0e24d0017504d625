"""Imports the settings of a project, those of django-configurations included."""

import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from side_by_side.databases.masking import safe_message
from side_by_side.project.backend import Backend, find_backend, unreachable_settings
from side_by_side.project.errors import BadSettingsError
from side_by_side.project.explain_error import explain_error

#: The variable that names a class of django-configurations.
CONFIGURATION = "DJANGO_CONFIGURATION"


def import_settings(settings: str | None, shown: str, alias: str, kind: str | None) -> Backend:
    """Import the settings, make their databases unreachable, and return the backend of an alias.

    ``settings`` is None if Django is configured without a module. ``shown`` is the name for
    messages.

    Raises:
        BadSettingsError: The settings cannot be imported, or their databases are not valid.
        UnknownAliasError: ``DATABASES`` does not declare the alias.
        BadBackendError: The backend of the alias cannot be used.
    """
    try:
        if settings is not None:
            os.environ["DJANGO_SETTINGS_MODULE"] = settings
            _install_configurations()
            import_module(settings)
        own = _checked_databases(django_settings.DATABASES)
    except ImproperlyConfigured as error:
        reason = safe_message(error).rstrip(".")
        raise BadSettingsError(shown, reason, _cure(reason)) from error
    except (Exception, SystemExit) as error:
        raise BadSettingsError(shown, *explain_error(error, settings or "")) from error
    backend = find_backend(shown, own, alias, kind)
    others = {name: entry for name, entry in own.items() if name != alias}
    if alias != "default":
        # Django refuses to start without it.
        others.setdefault("default", {})
    django_settings.DATABASES = unreachable_settings(others) | {alias: backend.unreachable}
    # The project's logging may open files.
    django_settings.LOGGING_CONFIG = None
    _forget_connections()
    return backend


def _install_configurations() -> None:
    """Let django-configurations import the settings if a class of them is named.

    Source: https://django-configurations.readthedocs.io/en/stable/
    """
    if os.environ.get(CONFIGURATION):
        import_module("configurations.importer").install()


def _cure(reason: str) -> str:
    if "django-configurations" in reason or CONFIGURATION in reason:
        return f"Set {CONFIGURATION} to the name of a class of the settings"
    return "Correct it"


def _checked_databases(databases: Any) -> dict[str, Mapping[str, Any]]:
    """Return ``DATABASES``.

    Raises:
        ImproperlyConfigured: It is not a dictionary of dictionaries.
    """
    is_valid = isinstance(databases, Mapping) and all(
        isinstance(entry, Mapping) for entry in databases.values()
    )
    if not is_valid:
        raise ImproperlyConfigured("DATABASES is not a dictionary of dictionaries")
    return dict(databases)


def _forget_connections() -> None:
    """Close the connections that the settings module has opened, and forget the addresses."""
    handler: Any = connections
    for connection in connections.all(initialized_only=True):
        connection.close()
        del connections[connection.alias]
    vars(handler).pop("settings", None)
    handler._settings = None


def manage_hint(folder: Path, *, is_given: bool) -> str:
    """Return what to add to a message about a project that does not load."""
    file = folder / "manage.py"
    if is_given or not file.is_file():
        return ""
    shown = file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file
    return (
        f". {shown} was not run: if it sets environment variables or sys.path, add --manage {shown}"
    )
