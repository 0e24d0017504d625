"""Blocks of the wrong database."""

from contextlib import suppress
from functools import partial

from django.db import transaction

from django_side.branches.models import Copy, Member


class _FailedError(Exception):
    """Something went wrong."""


def keep_copies_and_members_together_by_one_block() -> tuple[int, int]:
    """``session.begin()``, word for word."""
    with suppress(_FailedError), transaction.atomic():
        Copy.objects.all().delete()
        Member.objects.using("other").all().delete()
        raise _FailedError
    return Copy.objects.count(), Member.objects.using("other").count()


def receipt_of_other_database_by_default() -> list[str]:
    """``on_commit`` without a database."""
    done: list[str] = []
    with transaction.atomic(using="other"):
        with transaction.atomic():
            Member.objects.using("other").filter(pk=1).update(fee=25)
            transaction.on_commit(partial(done.append, "receipt"))
        done.append("inner block ended")
    return done
