"""Alembic without a database: what a revision asks for is handed over, in place of being done."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from alembic import op as proxy
from alembic.operations import Operations, ops
from alembic.operations.base import AbstractOperations
from alembic.operations.batch import BatchOperationsImpl
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Dialect, make_url
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData

KINDS = ("sqlite", "postgresql", "mariadb")


def dialect_of(kind: str) -> Dialect:
    """Return the dialect of a kind of database; no driver is needed."""
    # Named parameters, because the other styles double the per cent signs in a text.
    make: Any = make_url(f"{kind}://").get_dialect()
    dialect: Dialect = make(paramstyle="named")
    return dialect


def offline(kind: str, **options: Any) -> MigrationContext:
    """Return a context of Alembic's without a connection."""
    settings = {"as_sql": True, "output_buffer": io.StringIO(), **options}
    return MigrationContext.configure(dialect=dialect_of(kind), opts=settings)


class _Nowhere:
    """What stands for a connection: nothing is found, nothing is sent."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect

    def execute(self, *_: Any, **__: Any) -> IteratorResult[Any]:
        return IteratorResult(SimpleResultMetaData([]), iter([]))

    def scalar(self, *_: Any, **__: Any) -> None:
        return None

    scalars = exec_driver_sql = execute


@contextmanager
def noting(
    kind: str,
    note: Callable[[ops.MigrateOperation], Any],
    note_batch: Callable[[BatchOperationsImpl], None],
) -> Iterator[None]:
    """Hand over every operation and batch that a revision asks for, in place of doing it."""
    context = offline(kind)
    nowhere = _Nowhere(context.dialect)
    outer = getattr(proxy, "_proxy", None)
    # There are no events for these.
    patches: list[tuple[Any, str, Callable[..., Any]]] = [
        (AbstractOperations, "invoke", lambda _, operation: note(operation)),
        (AbstractOperations, "get_bind", lambda _: nowhere),
        (BatchOperationsImpl, "flush", lambda batch: note_batch(batch)),
    ]
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in patches]
    for owner, name, function in patches:
        setattr(owner, name, function)
    try:
        with Operations.context(context):
            yield
    finally:
        for owner, name, function in before:
            setattr(owner, name, function)
        if outer is not None:
            # Alembic's own run, inside which this one took place, goes on.
            outer._install_proxy()
