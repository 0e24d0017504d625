"""Intercepts the operations and batches of revisions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from alembic.operations import ops
from alembic.operations.base import AbstractOperations
from alembic.operations.batch import BatchOperationsImpl


@contextmanager
def intercept_operations(
    on_operation: Callable[[ops.MigrateOperation, Callable[[], Any]], Any],
    on_batch: Callable[[BatchOperationsImpl, Callable[[], Any]], Any],
    bind: object = None,
) -> Iterator[None]:
    """Pass operations and batches to two functions, which return what Alembic would return.

    The second argument of each function runs the operation or batch as Alembic does. ``bind``,
    where it is given, is what ``op.get_bind()`` returns.

    Alembic has no events for operations, so its methods are replaced, in all threads.
    """
    invoke: Callable[..., Any] = AbstractOperations.invoke
    flush: Callable[..., Any] = BatchOperationsImpl.flush
    patches: list[tuple[Any, str, Callable[..., Any]]] = [
        (
            AbstractOperations,
            "invoke",
            lambda self, operation: on_operation(operation, lambda: invoke(self, operation)),
        ),
        (BatchOperationsImpl, "flush", lambda self: on_batch(self, lambda: flush(self))),
    ]
    if bind is not None:
        patches.append((AbstractOperations, "get_bind", lambda _: bind))
    originals = [(owner, name, getattr(owner, name)) for owner, name, _ in patches]
    for owner, name, function in patches:
        setattr(owner, name, function)
    try:
        yield
    finally:
        for owner, name, function in originals:
            setattr(owner, name, function)
