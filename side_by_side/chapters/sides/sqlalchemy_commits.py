"""Runs the SQLAlchemy side of a pair that commits, on databases of its own."""

import inspect
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack, contextmanager
from typing import Any

from asgiref.sync import async_to_sync
from sqlalchemy import Engine, event

from shared_fixtures.question import Refused
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result, normalise
from side_by_side.chapters.sides.clock import frozen_clock
from side_by_side.chapters.sides.django_commits import open_connections
from side_by_side.chapters.sides.sqlalchemy_connections import (
    open_async_engine,
    open_engine,
    prepare_connections,
    run_in_event_loop,
)
from side_by_side.chapters.sides.sqlalchemy_results import describe, evaluate
from side_by_side.databases import Address


def run_committing_sqlalchemy(pair: Pair, addresses: Sequence[Address], *, by_key: bool) -> Result:
    """Run the SQLAlchemy function of a pair, with engines; its result is without rows.

    A function with ``async def`` takes asynchronous engines. For a question that both libraries
    answer together, Django's connections are to the same databases.
    """
    statements: list[str] = []
    parameters: list[Any] = []
    together = pair.question.together

    def record(_connection: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        if sql != "BEGIN" and "SAVEPOINT" not in sql:
            statements.append(sql)
            parameters.append(values)

    def watch(engine: Engine) -> Engine:
        # A question may open connections itself.
        prepare_connections(engine, addresses[0].kind, by_key=by_key)
        if not together:
            event.listen(engine, "before_cursor_execute", record)
        return engine

    error = ""
    answer: Any
    with ExitStack() as stack:
        stack.enter_context(frozen_clock())
        if together:
            stack.enter_context(_all_engines_watched(record))
            opened = open_connections(addresses, statements, parameters, by_key=by_key)
            stack.enter_context(opened)
        # A function that takes no engine uses Django's connection.
        of_engines = addresses[: len(inspect.signature(pair.sqlalchemy).parameters)]
        try:
            answer = normalise(_value(pair, of_engines, watch), describe, evaluate)
        except Exception as refused:  # noqa: BLE001 - an exception is an answer
            answer, error = Refused("", type(refused).__name__), str(refused)
    return Result(answer, tuple(statements), error=error, parameters=tuple(parameters))


def _value(pair: Pair, addresses: Sequence[Address], watch: Callable[[Engine], Engine]) -> Any:
    """Return what the function of a pair returns, with engines for some databases."""
    if inspect.iscoroutinefunction(pair.sqlalchemy):
        coroutine = _await_value(pair, addresses, watch)
        # As under a server, what needs a thread for Django's sake runs in this one.
        return _run(coroutine) if pair.question.together else run_in_event_loop(coroutine)
    with ExitStack() as stack:
        engines = [watch(stack.enter_context(open_engine(address))) for address in addresses]
        return evaluate(pair.sqlalchemy(*engines))


@contextmanager
def _all_engines_watched(record: Callable[..., None]) -> Iterator[None]:
    """Record the statements of all engines, also of one that a function makes itself."""
    event.listen(Engine, "before_cursor_execute", record)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", record)


@async_to_sync
async def _run(coroutine: Coroutine[Any, Any, Any]) -> Any:
    return await coroutine


async def _await_value(
    pair: Pair, addresses: Sequence[Address], watch: Callable[[Engine], Engine]
) -> Any:
    async with AsyncExitStack() as stack:
        engines = [await stack.enter_async_context(open_async_engine(it)) for it in addresses]
        for engine in engines:
            watch(engine.sync_engine)
        return await pair.sqlalchemy(*engines)
