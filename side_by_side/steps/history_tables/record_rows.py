"""Records migrations in ``django_migrations`` as applied, without running them."""

from collections.abc import Iterable

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from side_by_side.databases.lock_timeouts import set_lock_timeout
from side_by_side.steps.history_tables.history_table import Row


def record_rows(kind: str, connection: BaseDatabaseWrapper, rows: Iterable[Row]) -> None:
    """Write rows as ``migrate --fake`` does, all or none, and create the table if needed.

    MariaDB cannot roll back the creation of the table. The connection is that of its alias.

    Source: https://docs.djangoproject.com/en/5.2/ref/django-admin/#cmdoption-migrate-fake
    """
    set_lock_timeout(kind, connection)
    recorder = MigrationRecorder(connection)
    if not connection.features.can_rollback_ddl:
        recorder.ensure_schema()
    # SQLite's schema editor requires the checks to be off before the transaction begins.
    with connection.constraint_checks_disabled(), transaction.atomic(using=connection.alias):
        recorder.ensure_schema()
        for app, name in rows:
            recorder.record_applied(app, name)
