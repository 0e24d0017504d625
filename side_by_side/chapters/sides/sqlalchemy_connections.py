"""SQLAlchemy's connections to scratch databases."""

import asyncio
import warnings
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Engine, event

from side_by_side.chapters.row_locks import wait_briefly
from side_by_side.chapters.row_order import set_row_order
from side_by_side.databases import Address
from sqlalchemy_django.engine import make_async_engine, make_engine

if TYPE_CHECKING:
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
    which it creates only when that is awaited. Python warns of it at any later time.
    """
    never_awaited = "coroutine 'Connection.cursor' was never awaited"
    warnings.filterwarnings("ignore", never_awaited, RuntimeWarning)
    return asyncio.run(coroutine)


@asynccontextmanager
async def open_async_engine(address: Address) -> AsyncIterator["AsyncEngine"]:
    """Yield an asynchronous engine, and close its connections at the end."""
    engine = make_async_engine(address.url)
    try:
        yield engine
    finally:
        await engine.dispose()


def prepare_connections(engine: Engine, kind: str, *, by_key: bool) -> None:
    """Let all connections that an engine opens return rows in some order, and wait briefly."""

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        set_row_order(kind, connection, by_key=by_key)
        with closing(connection.cursor()) as cursor:
            wait_briefly(kind, cursor)
        connection.commit()
