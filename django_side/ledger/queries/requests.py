"""Where a transaction begins and ends: requests, threads, tests, two databases.

A connection belongs to a thread, and every part of the thread uses it without being given it.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar
from unittest import TestResult, defaultTestLoader
from unittest.mock import patch

from django.core.handlers.base import BaseHandler
from django.db import connection, connections, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from django_side.ledger.models import Account


class _FailedError(Exception):
    """What a view raises."""


def _deposit(amount: int) -> None:
    Account.objects.filter(pk=1).update(balance=F("balance") + amount)


def _balance() -> int:
    return Account.objects.get(pk=1).balance


def _respond(view: Callable[[HttpRequest], HttpResponse]) -> None:
    """Call a view as Django's handler does where ``ATOMIC_REQUESTS`` is set."""
    with patch.dict(connections.settings["default"], ATOMIC_REQUESTS=True):
        BaseHandler().make_view_atomic(view)(HttpRequest())


def deposit_of_failed_request() -> tuple[int, int]:
    """With ``ATOMIC_REQUESTS``, each view is a block of ``atomic``."""
    seen = []

    def view(_request: HttpRequest) -> HttpResponse:
        _deposit(30)
        seen.append(_balance())
        raise _FailedError

    with suppress(_FailedError):
        _respond(view)
    return seen[0], _balance()


def deposits_of_request_with_own_transactions() -> int:
    """The decorator exempts a view, which then has its own blocks."""

    @transaction.non_atomic_requests
    def view(_request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            _deposit(30)
        with transaction.atomic():
            _deposit(70)
            raise _FailedError

    with suppress(_FailedError):
        _respond(view)
    return _balance()


def deposit_in_a_session_of_the_thread() -> tuple[int, int]:
    """Functions of a thread share its connection, and thus its transaction."""
    with transaction.atomic():
        _deposit(30)
        before = _balance()
        transaction.set_rollback(True)
    return before, _balance()


def deposits_in_two_databases() -> tuple[int, int]:
    """``using`` names the database of a block; each has its own transaction."""
    accounts = Account.objects.using("other")
    with suppress(_FailedError), transaction.atomic(using="other"):
        accounts.update(balance=130)
        _deposit(30)
        raise _FailedError
    return _balance(), accounts.get(pk=1).balance


class _DepositTest(TestCase):
    """``TestCase`` rolls back after each test; what the code commits is a savepoint."""

    seen: ClassVar[list[int]] = []

    def test_deposit(self) -> None:
        with transaction.atomic():
            _deposit(30)
        self.seen.append(_balance())


def deposit_within_a_test() -> tuple[int, int]:
    """A ``TestCase`` is run here, as a test runner does it."""
    defaultTestLoader.loadTestsFromTestCase(_DepositTest).run(TestResult())
    return _DepositTest.seen.pop(), _balance()


def statements_of_two_deposits() -> int:
    """``assertNumQueries`` of a test counts likewise, ``BEGIN`` and ``SAVEPOINT`` included."""
    with CaptureQueriesContext(connection) as queries:
        _deposit(30)
        _deposit(40)
    return len(queries)
