"""Django's connections to scratch databases, which are not in the settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from side_by_side.databases import Address, django_settings_of


def configure(alias: str, address: Address) -> None:
    """Let new connections of an alias go to a database."""
    settings: dict[str, Any] = django_settings_of(address)
    if address.kind == "mariadb":
        settings.setdefault("OPTIONS", {})["isolation_level"] = "read committed"
    # Django insists on an entry for ``default``.
    configured = connections.configure_settings({"default": settings})["default"]
    connections.settings[alias] = configured
    if apps.is_installed("django.contrib.postgres"):
        signals: Any = import_module("django.contrib.postgres.signals")
        # Django keeps the numbers of an extension's types for each alias, but each database has
        # numbers of its own.
        signals.get_hstore_oids.cache_clear()
        signals.get_citext_oids.cache_clear()


@contextmanager
def open_connection(address: Address) -> Iterator[BaseDatabaseWrapper]:
    """Open a database as Django's default connection, and close it at the end."""
    configure("default", address)
    connection = connections.create_connection("default")
    connections["default"] = connection
    try:
        yield connection
    finally:
        connection.close()
