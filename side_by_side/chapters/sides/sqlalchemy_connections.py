"""SQLAlchemy's connections to scratch databases."""

import asyncio
import gc
import warnings
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Engine, event
from sqlalchemy.exc import MissingGreenlet

from side_by_side.chapters.row_locks import wait_briefly
from side_by_side.chapters.row_order import reverse_adapted_rows, set_row_order
from side_by_side.databases import Address
from sqlalchemy_django.engine import make_async_engine, make_engine

if TYPE_CHECKING:
    from sqlalchemy.engine import ExceptionContext
    from sqlalchemy.ext.asyncio import AsyncEngine

Value = TypeVar("Value")


@contextmanager
def open_engine(address: Address) -> Iterator[Engine]:
    """Yield an engine, and close its connections at the end."""
    engine = make_engine(address.url)
    try:
        yield engine
    finally:
        engine.dispose()


def run_in_event_loop(coroutine: Coroutine[Any, Any, Value]) -> Value:
    """Return what a coroutine returns.

    Where input and output are refused outside of a greenlet, aiosqlite leaves a cursor behind,
    which it creates only when that is awaited. Python warns of it when it is collected.
    """
    never_awaited = "coroutine 'Connection.cursor' was never awaited"
    warnings.filterwarnings("ignore", never_awaited, RuntimeWarning)
    return asyncio.run(coroutine)


@asynccontextmanager
async def open_async_engine(address: Address) -> AsyncIterator["AsyncEngine"]:
    """Yield an asynchronous engine, and close its connections at the end.

    What was refused outside of a greenlet is collected here. Later, that could happen where no
    warning can be given, such as in the ``__new__`` of a named tuple.
    """
    engine = make_async_engine(address.url)
    refused: list[str] = []

    @event.listens_for(engine.sync_engine, "handle_error")
    def _note(context: "ExceptionContext") -> None:
        if isinstance(context.original_exception, MissingGreenlet):
            refused.append(str(context.original_exception))

    try:
        yield engine
    finally:
        await engine.dispose()
        if refused:
            gc.collect()


def prepare_connections(engine: Engine, kind: str, *, by_key: bool) -> None:
    """Let all connections that an engine opens return rows in some order, and wait briefly."""

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        set_row_order(kind, connection, by_key=by_key)
        with closing(connection.cursor()) as cursor:
            wait_briefly(kind, cursor)
        connection.commit()

    reverse_adapted_rows(engine, kind, by_key=by_key)
