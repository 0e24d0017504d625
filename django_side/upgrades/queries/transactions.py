"""What a failing step leaves behind; each question has its own database, in memory."""

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from django_side.upgrades.running import history, migrate, named, private_database, tables


def steps_left_by_a_failure() -> list[str]:
    """Each step is a transaction, which also records it as applied."""
    with private_database() as connection:
        _fail("failing")
        return _applied(connection)


def tables_left_by_a_failure() -> list[str]:
    """SQLite and PostgreSQL roll back the creation of tables."""
    with private_database() as connection:
        _fail("failing")
        return tables(connection)


def tables_left_by_a_failure_outside_of_transactions() -> list[str]:
    """``atomic = False`` applies to a whole step."""
    with private_database() as connection:
        _fail("unguarded")
        return tables(connection)


def steps_left_by_a_failure_outside_of_transactions() -> list[str]:
    """A step is recorded when it has finished."""
    with private_database() as connection:
        _fail("unguarded")
        return _applied(connection)


def _fail(name: str) -> None:
    """Run a history that fails."""
    with history(name):
        try:
            migrate()
        except OperationalError:
            return
    raise AssertionError(f"{name} did not fail")


def _applied(connection: BaseDatabaseWrapper) -> list[str]:
    return [named(key) for key in MigrationRecorder(connection).applied_migrations()]
