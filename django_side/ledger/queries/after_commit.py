"""What is done only after a commit, such as sending a receipt."""

from functools import partial

from django.db import transaction
from django.db.models import F

from django_side.ledger.models import Account


class _UnsentError(Exception):
    """A receipt could not be sent."""


def _deposit(amount: int) -> None:
    Account.objects.filter(pk=1).update(balance=F("balance") + amount)


def _fail() -> None:
    raise _UnsentError


def _try(done: list[str]) -> None:
    done.append("first tried")
    raise _UnsentError


def receipt_without_a_transaction() -> list[str]:
    """Outside of any block the statement is committed already, so the function runs at once."""
    done: list[str] = []
    _deposit(30)
    transaction.on_commit(partial(done.append, "receipt"))
    done.append("next")
    return done


def receipts_of_nested_blocks() -> list[str]:
    """All wait for the outermost block, in the order in which they were registered."""
    done: list[str] = []
    with transaction.atomic():
        with transaction.atomic():
            _deposit(30)
            transaction.on_commit(partial(done.append, "inner receipt"))
        done.append("inner ended")
        transaction.on_commit(partial(done.append, "outer receipt"))
        done.append("outer ended")
    return done


def receipt_that_fails() -> tuple[bool, int]:
    """An error keeps the following functions from running, but the commit is done."""
    failed = False
    try:
        with transaction.atomic():
            _deposit(30)
            transaction.on_commit(_fail)
    except _UnsentError:
        failed = True
    return failed, Account.objects.get(pk=1).balance


def receipt_that_may_fail() -> list[str]:
    """The error of a ``robust`` function is logged."""
    done: list[str] = []
    with transaction.atomic():
        _deposit(30)
        transaction.on_commit(lambda: _try(done), robust=True)
        transaction.on_commit(partial(done.append, "second"))
    return done
