"""Transactions, which Django has only in a thread.

A function that ``sync_to_async`` calls may have a block; nothing is waited for within it.
"""

from contextlib import suppress

from asgiref.sync import sync_to_async
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from django_side.deliveries.models import Label, Parcel


class _LostError(Exception):
    """A parcel was lost."""


async def weight_in_a_plain_block() -> int:
    """The block would open a transaction in the thread of the event loop."""
    with transaction.atomic():
        return (await Parcel.objects.aget(pk=1)).weight


def _add(key: int, weight: int) -> None:
    Parcel.objects.filter(pk=key).update(weight=F("weight") + weight)


async def _weights() -> list[int]:
    return [parcel.weight async for parcel in Parcel.objects.filter(pk__lte=2).order_by("pk")]


@sync_to_async
@transaction.atomic
def _exchange(*, fails: bool) -> None:
    _add(1, -3)
    if fails:
        raise _LostError
    _add(2, 3)


async def exchange_that_fails() -> list[int]:
    """All that belongs to the transaction is one function."""
    with suppress(_LostError):
        await _exchange(fails=True)
    return await _weights()


async def exchange_that_succeeds() -> list[int]:
    """The function returns after the commit."""
    await _exchange(fails=False)
    return await _weights()


@sync_to_async
@transaction.atomic
def _add_labels() -> None:
    Label.objects.create(name="heavy")
    with suppress(_LostError), transaction.atomic():
        Label.objects.create(name="wet")
        raise _LostError


async def second_label_undone() -> list[str]:
    """An inner block is a savepoint."""
    await _add_labels()
    return [label.name async for label in Label.objects.filter(pk__gt=3)]


def _state() -> tuple[bool, bool]:
    return connection.in_atomic_block, bool(connection.savepoint_ids)


@sync_to_async
def _states() -> list[tuple[bool, bool]]:
    states = [_state()]
    with transaction.atomic():
        states.append(_state())
        with transaction.atomic():
            states.append(_state())
    return [*states, _state()]


async def blocks_that_are_open() -> list[tuple[bool, bool]]:
    """The connection knows its blocks; an event loop must ask in the thread."""
    return await _states()


@sync_to_async
def _rollbacks() -> list[bool]:
    with transaction.atomic():
        needed = [transaction.get_rollback()]
        with suppress(IntegrityError):
            Label.objects.create(name="cold")
        needed.append(transaction.get_rollback())
    return [*needed, connection.needs_rollback]


async def must_roll_back_after_refused_label() -> list[bool]:
    """The block is rolled back at its end."""
    return await _rollbacks()


@sync_to_async
def _commit_and_roll_back() -> None:
    transaction.set_autocommit(False)
    _add(1, 1)
    transaction.commit()
    _add(1, 10)
    transaction.rollback()
    transaction.set_autocommit(True)


async def weights_by_hand() -> int:
    """The connection is one of the thread, and so is its mode."""
    await _commit_and_roll_back()
    return (await Parcel.objects.aget(pk=1)).weight


def _add_label(name: str) -> None:
    with transaction.atomic():
        Label.objects.create(name=name)


async def label_by_code_that_does_not_wait() -> int:
    """``sync_to_async`` passes the arguments on."""
    await sync_to_async(_add_label)("heavy")
    return await Label.objects.acount()
