"""Who is informed of the beginning and end of transactions.

Only ``on_commit`` is called for a transaction. Statements are heard by a wrapper, such as those for
savepoints; ``BEGIN``, ``COMMIT`` and ``ROLLBACK`` only by the log of a connection.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.models import Sum
from django.db.models.signals import post_save
from django.test.utils import CaptureQueriesContext

from django_side.workshop.listening import receiving
from django_side.workshop.models import Job, Note


class _TooMuchWorkError(Exception):
    """There are more hours than the workshop has."""


def _hours() -> int:
    return int(Job.objects.aggregate(hours=Sum("hours"))["hours"])


@contextmanager
def _within_capacity() -> Iterator[None]:
    """Begin a transaction, and check the hours before its commit."""
    with transaction.atomic():
        yield
        if _hours() > 50:
            raise _TooMuchWorkError


@contextmanager
def _heard_block(heard: list[str], name: str) -> Iterator[None]:
    """Begin a block, and note that it has ended."""
    with transaction.atomic():
        yield
    heard.append(name)


def index_after_the_commit() -> list[str]:
    """What ``post_save`` has registered with ``on_commit`` is forgotten by a rollback."""
    index: list[str] = []

    def add_later(instance: Job, **_: Any) -> None:
        transaction.on_commit(partial(index.append, instance.title))

    with receiving(post_save, add_later, Job):
        for title in ("rim", "bell"):
            with transaction.atomic():
                Job.objects.create(customer_id=1, title=title)
        with transaction.atomic():
            Job.objects.create(customer_id=1, title="fork")
            transaction.set_rollback(True)
        with transaction.atomic():
            Job.objects.create(customer_id=1, title="dynamo")
    return index


def commit_that_is_refused() -> tuple[list[str], int]:
    """Nothing is sent before a commit; a block of the project's own checks at its end."""
    refused = []
    for title, hours in (("rim", 46), ("fork", 1)):
        try:
            with _within_capacity():
                Job.objects.create(customer_id=1, title=title, hours=hours)
        except _TooMuchWorkError:
            refused.append(title)
    return refused, _hours()


def transactions_of_a_session() -> list[str]:
    """The log of the connection has what begins and ends a transaction."""
    with CaptureQueriesContext(connection) as queries:
        with transaction.atomic():
            Job.objects.update(hours=3)
        with transaction.atomic():
            Job.objects.update(hours=4)
            transaction.set_rollback(True)
    ends = ("BEGIN", "COMMIT", "ROLLBACK")
    return [query["sql"].lower() for query in queries if query["sql"] in ends]


def blocks_that_ended() -> list[str]:
    """The end of a block sends nothing; a block of the project's own knows it."""
    heard: list[str] = []
    with _heard_block(heard, "outer"), _heard_block(heard, "inner"):
        Note.objects.create(job_id=2, text="true it")
    return heard


def transactions_of_a_connection() -> list[str]:
    """The log of the connection is the only one there is."""
    with CaptureQueriesContext(connection) as queries:
        with transaction.atomic():
            Job.objects.update(hours=3)
        with transaction.atomic():
            Job.objects.update(hours=4)
            transaction.set_rollback(True)
    statements = [query["sql"].lower() for query in queries]
    return [statement for statement in statements if " " not in statement]


def savepoints_of_a_connection() -> list[str]:
    """They are statements, so a wrapper hears them. One that was undone is released as well."""
    heard: list[str] = []

    def note(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        if "SAVEPOINT" in sql and not (sql.startswith("RELEASE") and "rollback" in heard):
            heard.append(sql.split()[0].lower())
        return execute(sql, *more)

    with transaction.atomic(), connection.execute_wrapper(note):
        with transaction.atomic():
            Job.objects.update(hours=3)
        with transaction.atomic():
            Job.objects.update(hours=4)
            transaction.set_rollback(True)
    return heard


def two_phases_of_a_transaction() -> list[str]:
    """Django has no such transactions, so the project sends the statements itself."""
    heard: list[str] = []

    def note(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        if sql.startswith("XA") and "END" not in sql:
            heard.append(sql.split()[1].lower())
        return execute(sql, *more)

    name = connection.settings_dict["NAME"]
    change = "UPDATE workshop_job SET hours = 3"
    begin, end, prepare, commit, rollback = (
        f"XA {command} '{name}'" for command in ("BEGIN", "END", "PREPARE", "COMMIT", "ROLLBACK")
    )
    kept = (begin, change, end, prepare, commit)
    undone = (begin, change, end, prepare, rollback)
    with connection.execute_wrapper(note), connection.cursor() as cursor:
        for statement in (*kept, *undone):
            cursor.execute(statement)
    return heard
