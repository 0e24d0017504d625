"""Runs the Django side of a pair, and returns its result as plain values."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from typing import Any

from asgiref.sync import async_to_sync
from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.fields.files import FieldFile
from django.db.models.query import RawQuerySet

from shared_fixtures.question import Instance, Refused, Span
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import ObjectValues, Result, normalise
from side_by_side.chapters.row_locks import LockWatch
from side_by_side.chapters.sides.clock import frozen_clock
from side_by_side.chapters.stored_rows import RowReader


def run_django(
    connection: BaseDatabaseWrapper, pair: Pair, reader: RowReader, locks: LockWatch
) -> Result:
    """Run the Django function of a pair in a transaction that is rolled back."""
    statements: list[str] = []
    parameters: list[Any] = []

    def record(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        locks.before(sql)
        if "SAVEPOINT" not in sql:
            statements.append(sql)
            parameters.append(params)
        return execute(sql, params, many, context)

    error = ""
    answer: Any
    writes = pair.question.writes
    with frozen_clock(), transaction.atomic():
        try:
            # Rows are read after a refusal as well, which therefore must not abort the transaction.
            with transaction.atomic() if writes else nullcontext():
                with connection.execute_wrapper(record):
                    value = evaluate(call(pair.django))
                answer = normalise(value, describe, evaluate)
                if writes:
                    _check_keys(connection)
        except Exception as refused:  # noqa: BLE001 - an exception is an answer
            answer, error = Refused(type(refused).__qualname__, ""), str(refused)
        locked = locks.finish()
        rows = reader.read(connection.connection) if writes else {}
        transaction.set_rollback(True)
    return Result(answer, tuple(statements), rows, error, tuple(parameters), locked)


def call(function: Callable[[], Any]) -> Any:
    """Return what a function returns; one with ``async def`` runs in an event loop.

    The loop is that of another thread, and the queries run in this one, on its connections.
    """
    is_async = inspect.iscoroutinefunction(function)
    return async_to_sync(function)() if is_async else function()


def _check_keys(connection: BaseDatabaseWrapper) -> None:
    """Check foreign keys as a commit would; MariaDB has checked them already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    elif connection.vendor == "sqlite":
        connection.check_constraints()


def evaluate(value: Any) -> Any:
    """Evaluate lazy values at every depth; files become paths, and ranges plain ones."""
    if type(value).__module__ == "psycopg.types.range":
        return Span(value.lower, value.upper, value.bounds or "empty")
    if isinstance(value, models.QuerySet | RawQuerySet | Iterator):
        return [evaluate(item) for item in value]
    if isinstance(value, Mapping):
        return {key: evaluate(item) for key, item in value.items()}
    if type(value) in (list, tuple):
        return type(value)(evaluate(item) for item in value)
    if isinstance(value, FieldFile):
        return value.name
    return value


def describe(value: Any) -> ObjectValues | None:
    """Return an instance with its column values, without those deferred; None for another value."""
    if not isinstance(value, models.Model):
        return None
    deferred = value.get_deferred_fields()
    values = {
        field.attname: getattr(value, field.attname)
        for field in value._meta.concrete_fields
        if field.attname not in deferred
    }
    return ObjectValues(Instance(type(value).__name__, str(value)), values)
