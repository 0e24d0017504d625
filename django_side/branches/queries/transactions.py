"""Transactions over two databases, and what a transaction is made of."""

from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from typing import Any

from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from django_side.branches.models import Book, Copy, Member


class _FailedError(Exception):
    """Something went wrong."""


def _title_and_fee() -> tuple[str, int]:
    return Book.objects.get(pk=1).title, Member.objects.using("other").get(pk=1).fee


def keep_copies_and_members_together() -> tuple[int, int]:
    """``atomic`` is for one database, so that two need two."""
    with suppress(_FailedError), transaction.atomic(), transaction.atomic(using="other"):
        Copy.objects.all().delete()
        Member.objects.using("other").all().delete()
        raise _FailedError
    return Copy.objects.count(), Member.objects.using("other").count()


def receipt_of_other_database() -> list[str]:
    """``on_commit`` waits for ``default``, unless it is given a database."""
    done: list[str] = []
    with transaction.atomic(using="other"):
        with transaction.atomic():
            Member.objects.using("other").filter(pk=1).update(fee=25)
            transaction.on_commit(partial(done.append, "receipt"), using="other")
        done.append("inner block ended")
    return done


def _prepare() -> None:
    """Change both databases up to the point at which both promise to commit."""
    for database in (connection, connections["other"]):
        with database.cursor() as cursor:
            cursor.execute("XA START %s", [database.settings_dict["NAME"]])
    Book.objects.filter(pk=1).update(title="Clueless")
    Member.objects.using("other").filter(pk=1).update(fee=25)
    for database in (connection, connections["other"]):
        with database.cursor() as cursor:
            cursor.execute("XA END %s", [database.settings_dict["NAME"]])
            cursor.execute("XA PREPARE %s", [database.settings_dict["NAME"]])


def change_both_databases_in_two_phases() -> tuple[str, tuple[str, int]]:
    """MariaDB's statements for it, each of a transaction that has a name."""
    _prepare()
    with closing(connection.copy()) as another, another.cursor() as cursor:
        cursor.execute("SELECT title FROM branches_book WHERE id = 1")
        [meanwhile] = cursor.fetchone()
    for database in (connection, connections["other"]):
        with database.cursor() as cursor:
            cursor.execute("XA COMMIT %s", [database.settings_dict["NAME"]])
    return meanwhile, _title_and_fee()


def undo_promise_of_both_databases() -> tuple[str, int]:
    """A transaction that is prepared can still be rolled back."""
    _prepare()
    for database in (connection, connections["other"]):
        with database.cursor() as cursor:
            cursor.execute("XA ROLLBACK %s", [database.settings_dict["NAME"]])
    return _title_and_fee()


def _try_lock(database: BaseDatabaseWrapper) -> bool:
    with database.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [7])
        [taken] = cursor.fetchone()
    return bool(taken)


def lock_a_number() -> tuple[bool, bool, bool]:
    """A function of PostgreSQL, called in SQL; the lock ends with the transaction."""
    with closing(connection.copy()) as another:
        with transaction.atomic():
            first, second = _try_lock(connection), _try_lock(another)
        return first, second, _try_lock(another)


def numbers_of_savepoints() -> list[int]:
    """The name ends in a number, which ``clean_savepoints`` counts anew for the thread."""
    # Django 6.1 has given the function this name.
    is_new = hasattr(transaction, "savepoint_create")
    create = transaction.savepoint_create if is_new else transaction.savepoint
    with transaction.atomic():
        names = [create()]
        Book.objects.count()
        transaction.clean_savepoints()
        names.append(create())
        Book.objects.count()
    return [int(name.rpartition("x")[2]) for name in names]


def _open() -> tuple[bool, bool]:
    Book.objects.count()
    return connection.in_atomic_block, bool(connection.savepoint_ids)


def transactions_of_nested_blocks() -> list[tuple[bool, bool]]:
    """A connection has the list of its savepoints."""
    states = [_open()]
    with transaction.atomic():
        states.append(_open())
        with transaction.atomic():
            states.append(_open())
    return states


def _demand_transaction(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    if sql != "BEGIN" and not context["connection"].in_atomic_block:
        raise RuntimeError("begin a transaction first")
    return execute(sql, params, many, context)


def count_outside_of_a_transaction() -> int:
    """``execute_wrapper`` gets every statement of a block, and may refuse it."""
    with connection.execute_wrapper(_demand_transaction):
        with transaction.atomic():
            Book.objects.count()
        return Book.objects.count()
