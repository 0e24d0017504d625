"""Private databases for questions, and the names of steps in one form for both sides."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test.utils import override_settings


@contextmanager
def private_database() -> Iterator[BaseDatabaseWrapper]:
    """Yield an empty SQLite database in memory, with the alias ``private``."""
    settings = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    with _known_as("private", settings) as connection:
        yield connection


@contextmanager
def second_connection() -> Iterator[BaseDatabaseWrapper]:
    """Yield a second connection to the question's database, outside of its transaction.

    SQLite's schema editor cannot run inside a transaction. Nothing is written through it.
    """
    with _known_as("second", connections.settings["default"]) as connection:
        yield connection


@contextmanager
def _known_as(alias: str, settings: dict[str, Any]) -> Iterator[BaseDatabaseWrapper]:
    connections.settings[alias] = connections.configure_settings(
        {"default": {}, alias: dict(settings)}
    )[alias]
    connection = connections[alias]
    try:
        yield connection
    finally:
        # A SQLite database in memory outlives its own class's close().
        BaseDatabaseWrapper.close(connection)
        del connections[alias]
        del connections.settings[alias]


def history(name: str) -> override_settings:
    """Return a context manager that replaces the chapter's history with another one."""
    return override_settings(
        MIGRATION_MODULES={"upgrades": f"django_side.upgrades.histories.{name}"}
    )


def migrate(*target: str, **options: Any) -> None:
    """Run ``manage.py migrate`` on the private database; without a step, to the last one."""
    call_command("migrate", "upgrades", *target, database="private", verbosity=0, **options)


def named(key: tuple[str, str]) -> str:
    """Return a step's name after its application's label."""
    return ".".join(key)


def tables(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the names of the chapter's tables, without Django's history table."""
    names = connection.introspection.table_names()
    return sorted(name for name in names if name.startswith("upgrades_"))


def rows(connection: BaseDatabaseWrapper, query: str) -> list[Any]:
    """Return the first column of a query's rows."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return [row[0] for row in cursor.fetchall()]
