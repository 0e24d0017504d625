"""Django's connections to scratch databases, which are not in the settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

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
