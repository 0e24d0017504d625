"""Blocks of the wrong database."""

from contextlib import suppress
from functools import partial

from django.db import transaction

from django_side.branches.models import Book, Member


class _FailedError(Exception):
    """Something went wrong."""


def lose_title_and_fee_together_by_one_block() -> tuple[str, int]:
    """``session.begin()``, word for word."""
    with suppress(_FailedError), transaction.atomic():
        Book.objects.filter(pk=1).update(title="Clueless")
        Member.objects.using("other").filter(pk=1).update(fee=25)
        raise _FailedError
    return Book.objects.get(pk=1).title, Member.objects.using("other").get(pk=1).fee


def receipt_of_other_database_by_default() -> list[str]:
    """``on_commit`` without a database."""
    done: list[str] = []
    with transaction.atomic(using="other"):
        with transaction.atomic():
            Member.objects.using("other").filter(pk=1).update(fee=25)
            transaction.on_commit(partial(done.append, "receipt"))
        done.append("inner block ended")
    return done
