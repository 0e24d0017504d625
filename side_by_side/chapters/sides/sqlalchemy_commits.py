"""Runs the SQLAlchemy side of a pair that commits, on databases of its own."""

import asyncio
import inspect
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from typing import Any

from sqlalchemy import Engine, event

from shared_fixtures.question import Refused
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result, normalise
from side_by_side.chapters.row_locks import wait_briefly
from side_by_side.chapters.row_order import set_row_order
from side_by_side.chapters.sides.clock import frozen_clock
from side_by_side.chapters.sides.sqlalchemy_connections import open_engine
from side_by_side.chapters.sides.sqlalchemy_results import describe, evaluate
from side_by_side.databases import Address
from sqlalchemy_django.engine import make_async_engine


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

    def prepare(connection: Any, _record: object) -> None:
        # A question may open connections itself.
        set_row_order(addresses[0].kind, connection, by_key=by_key)
        with closing(connection.cursor()) as cursor:
            wait_briefly(addresses[0].kind, cursor)
        connection.commit()

    def watch(engine: Engine) -> Engine:
        event.listen(engine, "connect", prepare)
        event.listen(engine, "before_cursor_execute", record)
        return engine

    error = ""
    answer: Any
    with frozen_clock():
        try:
            if inspect.iscoroutinefunction(pair.sqlalchemy):
                value = asyncio.run(_await_value(pair, addresses, watch))
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
    engines = [make_async_engine(address.url) for address in addresses]
    try:
        for engine in engines:
            watch(engine.sync_engine)
        return await pair.sqlalchemy(*engines)
    finally:
        for engine in engines:
            await engine.dispose()
