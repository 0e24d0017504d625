"""Tempting code that is waited for, and returns another answer."""

import asyncio
from contextlib import suppress

from django.db.models import F

from django_side.deliveries.models import Label, Parcel


async def number_of_labels_kept_up_to_date_by_acount() -> tuple[int, int]:
    """A method with ``a``, as if it always sent a query."""
    parcel = await Parcel.objects.prefetch_related("labels").aget(pk=1)
    before = len(parcel.labels.all())
    # Meanwhile, another process adds one.
    await Parcel.labels.through.objects.acreate(parcel_id=1, label_id=3)
    return before, await parcel.labels.acount()


class _LostError(Exception):
    """A parcel was lost."""


async def _exchange() -> None:
    await Parcel.objects.filter(pk=1).aupdate(weight=F("weight") - 3)
    raise _LostError


async def exchange_that_fails_by_awaits() -> list[int]:
    """``async with session.begin()`` without the block, which Django does not have."""
    with suppress(_LostError):
        await _exchange()
    return [parcel.weight async for parcel in Parcel.objects.filter(pk__lte=2).order_by("pk")]


async def _add_when(told: asyncio.Event, name: str, waiting: asyncio.Event) -> None:
    await Label.objects.acreate(name=name)
    waiting.set()
    await told.wait()


async def label_of_cancelled_task_after_acreate() -> tuple[bool, list[str]]:
    """A flush and then an event that is waited for, word for word."""
    told, never, waiting = asyncio.Event(), asyncio.Event(), asyncio.Event()
    told.set()
    await _add_when(told, "heavy", asyncio.Event())
    second = asyncio.create_task(_add_when(never, "wet", waiting))
    await waiting.wait()
    second.cancel()
    with suppress(asyncio.CancelledError):
        await second
    return second.cancelled(), [label.name async for label in Label.objects.order_by("name")]
