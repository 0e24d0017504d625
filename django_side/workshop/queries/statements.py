"""Who is informed of each statement, and may change or refuse it.

A wrapper is called in place of each statement of a connection, and gets its text.
"""

from collections.abc import Callable
from contextlib import nullcontext
from itertools import count
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Sum

from django_side.workshop.models import Customer, Job, Part


class _RefusedError(Exception):
    """A write that is not allowed."""


class _SlugTakenError(Exception):
    """A slug that another customer has."""


def _refuse_writes(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
    if sql.startswith(("INSERT", "UPDATE", "DELETE")):
        raise _RefusedError
    return execute(sql, *more)


def _is_refused() -> bool:
    """Return whether an UPDATE is refused; the block keeps the transaction around it usable."""
    try:
        with transaction.atomic():
            Job.objects.update(hours=3)
    except _RefusedError:
        return True
    return False


def time_of_statements() -> list[tuple[str, int]]:
    """The wrapper calls the next one, and the last calls the cursor."""
    times = []
    clock = count()

    def measure(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        start = next(clock)
        try:
            return execute(sql, *more)
        finally:
            times.append((sql.split()[0], next(clock) - start))

    with connection.execute_wrapper(measure):
        Job.objects.count()
        Job.objects.update(hours=3)
    return times


def statement_with_a_comment() -> list[str]:
    """A wrapper passes on what it likes; the one that is registered last is called last."""
    comments = []

    def tag(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        return execute(f"{sql} /* workshop */", *more)

    def note(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        comments.append(sql.removeprefix(sql.partition("/*")[0]))
        return execute(sql, *more)

    with connection.execute_wrapper(tag), connection.execute_wrapper(note):
        Job.objects.count()
    return comments


def writes_that_are_refused() -> tuple[int, bool]:
    """The wrapper knows a write by its text."""
    with connection.execute_wrapper(_refuse_writes):
        return Job.objects.count(), _is_refused()


def rows_that_statements_changed() -> list[int]:
    """The wrapper has the cursor, which knows the number when the statement is done."""
    numbers = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: Any, context: Any) -> Any:
        result = execute(sql, params, many, context)
        numbers.append(context["cursor"].rowcount)
        return result

    with connection.execute_wrapper(note):
        Job.objects.filter(hours=2).update(hours=3)
        Part.objects.filter(stock=9).update(stock=F("stock") - 1)
    return numbers


def statements_that_are_rehearsed() -> tuple[list[tuple[str, int]], int]:
    """A wrapper that calls nothing sends nothing; ``many`` is True for ``executemany``."""
    heard = []

    def rehearse(_: Any, sql: str, params: Any, many: bool, _context: Any) -> None:
        heard.append((sql.split()[0], len(params) if many else 1))

    with connection.execute_wrapper(rehearse), connection.cursor() as cursor:
        Part.objects.update(stock=0)
        statement = "INSERT INTO workshop_part (name, stock) VALUES (%s, %s)"
        cursor.executemany(statement, [("bell", 1), ("rack", 2)])
    return heard, Part.objects.aggregate(stock=Sum("stock"))["stock"]


def percent_sign_without_parameters() -> tuple[list[str], str]:
    """Without parameters, the driver replaces nothing, and the sign is not doubled."""
    heard = []

    def note(execute: Callable[..., Any], sql: str, params: Any, *more: Any) -> Any:
        if params is None:
            heard.append(sql)
        return execute(sql, params, *more)

    with connection.execute_wrapper(note), connection.cursor() as cursor:
        cursor.execute("SELECT '50%'")
        return heard, cursor.fetchone()[0]


def error_of_a_taken_slug() -> tuple[list[str], bool]:
    """The wrapper catches the error, and may raise another."""
    heard = []

    def translate(execute: Callable[..., Any], *statement: Any) -> Any:
        try:
            return execute(*statement)
        except IntegrityError as error:
            heard.append(type(error).__name__)
            raise _SlugTakenError from error

    try:
        with connection.execute_wrapper(translate):
            Customer.objects.create(name="Ada", slug="ada")
    except _SlugTakenError:
        return heard, True
    return heard, False


def read_only_connections() -> list[bool]:
    """A connection has no options that the project knows; each block has its wrapper."""
    blocks: list[Any] = [
        connection.execute_wrapper(_refuse_writes),
        connection.execute_wrapper(_refuse_writes),
        nullcontext(),
    ]
    refused = []
    for block in blocks:
        with block:
            refused.append(_is_refused())
    return refused
