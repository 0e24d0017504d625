"""Runs the Django side of a pair that commits, on databases of its own."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from shared_fixtures.question import Refused
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result, normalise
from side_by_side.chapters.row_locks import wait_briefly
from side_by_side.chapters.row_order import set_row_order
from side_by_side.chapters.sides.clock import frozen_clock
from side_by_side.chapters.sides.django_connections import configure
from side_by_side.chapters.sides.django_results import call, describe, evaluate
from side_by_side.databases import Address

#: Django's names for the databases of a question that commits.
ALIASES = ("default", "other")


def run_committing_django(pair: Pair, addresses: Sequence[Address], *, by_key: bool) -> Result:
    """Run the Django function of a pair, outside any transaction; its result is without rows."""
    statements: list[str] = []
    parameters: list[Any] = []
    error = ""
    answer: Any
    with frozen_clock(), open_connections(addresses, statements, parameters, by_key=by_key):
        try:
            answer = normalise(evaluate(call(pair.django)), describe, evaluate)
        except Exception as refused:  # noqa: BLE001 - an exception is an answer
            answer, error = Refused(type(refused).__qualname__, ""), str(refused)
    return Result(answer, tuple(statements), error=error, parameters=tuple(parameters))


@contextmanager
def open_connections(
    addresses: Sequence[Address],
    statements: list[str],
    parameters: list[Any],
    *,
    by_key: bool,
) -> Iterator[None]:
    """Let Django's aliases name some databases, and append the statements that it sends there."""
    prepared: list[Any] = []

    def record(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        # Not those that Django itself sends while it connects again.
        is_open = any(context["connection"].connection is opened for opened in prepared)
        if is_open and sql != "BEGIN" and "SAVEPOINT" not in sql:
            statements.append(sql)
            parameters.append(params)
        return execute(sql, params, many, context)

    def prepare(connection: BaseDatabaseWrapper, **_: Any) -> None:
        # A question may open connections itself, in other threads for example, and again.
        kind, driver_connection = addresses[0].kind, connection.connection
        set_row_order(kind, driver_connection, by_key=by_key)
        with closing(driver_connection.cursor()) as cursor:
            wait_briefly(kind, cursor)
        prepared.append(driver_connection)
        if record not in connection.execute_wrappers:
            connection.execute_wrappers.append(record)

    with _configured(dict(zip(ALIASES, addresses, strict=False))):
        connection_created.connect(prepare, weak=False)
        try:
            for connection in connections.all():
                connection.ensure_connection()
                # Django asks MariaDB for its version when it first needs it, and then remembers.
                getattr(connection, "mysql_server_data", None)
            statements.clear()
            parameters.clear()
            yield
        finally:
            connection_created.disconnect(prepare)


@contextmanager
def _configured(addresses: Mapping[str, Address]) -> Iterator[None]:
    """Let Django's aliases name some databases, and close their connections at the end."""
    settings = dict(connections.settings)
    before = connections.all(initialized_only=True)
    for alias, address in addresses.items():
        configure(alias, address)
        connections[alias] = connections.create_connection(alias)
    try:
        yield
    finally:
        for alias in addresses:
            connections[alias].close()
            del connections[alias]
        connections.settings.clear()
        connections.settings.update(settings)
        for connection in before:
            connections[connection.alias] = connection
