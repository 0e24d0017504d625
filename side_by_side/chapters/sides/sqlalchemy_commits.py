"""Runs the SQLAlchemy side of a pair that commits, on databases of its own."""

import inspect
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, ExitStack
from typing import Any

from sqlalchemy import Engine, event

from shared_fixtures.question import Refused
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result, normalise
from side_by_side.chapters.sides.clock import frozen_clock
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

    A function with ``async def`` takes asynchronous engines.
    """
    statements: list[str] = []
    parameters: list[Any] = []

    def record(_connection: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        if sql != "BEGIN" and "SAVEPOINT" not in sql:
            statements.append(sql)
            parameters.append(values)

    def watch(engine: Engine) -> Engine:
        # A question may open connections itself.
        prepare_connections(engine, addresses[0].kind, by_key=by_key)
        event.listen(engine, "before_cursor_execute", record)
        return engine

    error = ""
    answer: Any
    with frozen_clock():
        try:
            if inspect.iscoroutinefunction(pair.sqlalchemy):
                value = run_in_event_loop(_await_value(pair, addresses, watch))
            else:
                with ExitStack() as stack:
                    engines = [
                        watch(stack.enter_context(open_engine(address))) for address in addresses
                    ]
                    value = evaluate(pair.sqlalchemy(*engines))
            answer = normalise(value, describe, evaluate)
        except Exception as refused:  # noqa: BLE001 - an exception is an answer
            answer, error = Refused("", type(refused).__name__), str(refused)
    return Result(answer, tuple(statements), error=error, parameters=tuple(parameters))


async def _await_value(
    pair: Pair, addresses: Sequence[Address], watch: Callable[[Engine], Engine]
) -> Any:
    async with AsyncExitStack() as stack:
        engines = [await stack.enter_async_context(open_async_engine(it)) for it in addresses]
        for engine in engines:
            watch(engine.sync_engine)
        return await pair.sqlalchemy(*engines)
