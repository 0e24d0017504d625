"""Alembic without a database: contexts for a dialect, and operations that are not executed."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from alembic import op as proxy
from alembic.operations import Operations, ops
from alembic.operations.batch import BatchOperationsImpl
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Dialect, make_url
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData

from sqlalchemy_django.autogenerate.interception import intercept_operations

DATABASES = ("sqlite", "postgresql", "mariadb")


def dialect_of(database: str) -> Dialect:
    """Return the dialect of a database; no driver is needed."""
    # Named parameters: with the other styles, percent signs in a text are doubled.
    make: Any = make_url(f"{database}://").get_dialect()
    dialect: Dialect = make(paramstyle="named")
    return dialect


def offline_context(database: str, **options: Any) -> MigrationContext:
    """Return a migration context without a connection."""
    settings = {"as_sql": True, "output_buffer": io.StringIO(), **options}
    return MigrationContext.configure(dialect=dialect_of(database), opts=settings)


class _NullConnection:
    """Stands in for a connection: every query returns no rows."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect

    def execute(self, *_: Any, **__: Any) -> IteratorResult[Any]:
        return IteratorResult(SimpleResultMetaData([]), iter([]))

    def scalar(self, *_: Any, **__: Any) -> None:
        return None

    scalars = exec_driver_sql = execute


@contextmanager
def collect_operations(
    database: str,
    on_operation: Callable[[ops.MigrateOperation], Any],
    on_batch: Callable[[BatchOperationsImpl], None],
) -> Iterator[None]:
    """Pass the operations and batches of revisions to two functions; nothing is executed."""
    context = offline_context(database)
    outer = getattr(proxy, "_proxy", None)
    try:
        with (
            intercept_operations(
                lambda operation, _run: on_operation(operation),
                lambda batch, _run: on_batch(batch),
                _NullConnection(context.dialect),
            ),
            Operations.context(context),
        ):
            yield
    finally:
        if outer is not None:
            # Alembic may have called from inside a run of its own, to which ``op`` returns.
            outer._install_proxy()
