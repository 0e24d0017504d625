"""Several tasks, whose queries take turns in one thread, with one connection."""

import asyncio
from contextlib import suppress
from importlib.metadata import requires
from unittest.mock import patch

from asgiref.sync import sync_to_async
from django.db import Error, close_old_connections, connection, connections, transaction

from django_side.deliveries.models import Courier, Label


async def _names() -> list[str]:
    return [label.name async for label in Label.objects.order_by("name")]


async def counted_by_two_tasks() -> list[int]:
    """The queries take turns, whatever ``gather`` is given."""
    return list(await asyncio.gather(Label.objects.acount(), Courier.objects.acount()))


@sync_to_async
@transaction.atomic
def _count_after_close() -> int:
    connection.close()
    return Label.objects.count()


async def is_closing_meanwhile_refused() -> bool:
    """No task has a turn within a block, so that only the block itself can close it."""
    try:
        await _count_after_close()
    except Error:
        return True
    return False


async def labels_added_by_tasks() -> list[str]:
    """A group of tasks waits for all, and raises what one raises."""
    async with asyncio.TaskGroup() as group:
        for key, name in ((10, "heavy"), (11, "wet")):
            group.create_task(Label.objects.acreate(pk=key, name=name))
    return await _names()


@sync_to_async
@transaction.atomic
def _add(label: Label, *, fails: bool) -> None:
    label.save(force_insert=True)
    transaction.set_rollback(fails)


async def labels_of_two_tasks_of_which_one_fails() -> list[str]:
    """A block is a whole turn, and so has nothing of another task in it."""
    heavy, wet = Label(pk=10, name="heavy"), Label(pk=11, name="wet")
    await asyncio.gather(_add(heavy, fails=False), _add(wet, fails=True))
    return await _names()


async def _add_when(told: asyncio.Event, name: str) -> None:
    await told.wait()
    await Label.objects.acreate(name=name)


async def label_of_cancelled_task() -> tuple[bool, list[str]]:
    """What is sent is committed at once, so that a task waits before it writes."""
    told, never = asyncio.Event(), asyncio.Event()
    told.set()
    await _add_when(told, "heavy")
    second = asyncio.create_task(_add_when(never, "wet"))
    second.cancel()
    with suppress(asyncio.CancelledError):
        await second
    return second.cancelled(), await _names()


async def _add_in_time(told: asyncio.Event, label: Label) -> None:
    async with asyncio.timeout(0):
        await told.wait()
    await label.asave(force_insert=True)


async def label_confirmed_in_time() -> tuple[list[bool], list[str]]:
    """A time limit cancels what it is around, and raises another error."""
    told, never = asyncio.Event(), asyncio.Event()
    told.set()
    first = _add_in_time(told, Label(pk=10, name="heavy"))
    second = _add_in_time(never, Label(pk=11, name="wet"))
    outcomes = await asyncio.gather(first, second, return_exceptions=True)
    return [isinstance(outcome, TimeoutError) for outcome in outcomes], await _names()


def _count() -> int:
    return Label.objects.count()


@sync_to_async
def _count_and_undo() -> int:
    with transaction.atomic():
        Label.objects.create(name="heavy")
        number = _count()
        transaction.set_rollback(True)
    return number


async def label_in_the_session_of_the_task() -> tuple[int, int]:
    """All functions of a thread share its connection, and thus its transaction."""
    return await _count_and_undo(), await sync_to_async(_count)()


def _own_connection() -> object:
    connection.ensure_connection()
    return connection.connection


def _other_connection() -> object:
    found = _own_connection()
    connection.close()
    return found


async def is_it_the_same_connection() -> tuple[bool, bool]:
    """Calls share a thread unless they are told not to: then each may open a connection."""
    first = await sync_to_async(_own_connection)()
    second = await sync_to_async(_own_connection)()
    other = await sync_to_async(_other_connection, thread_sensitive=False)()
    return first is second, first is other


def _is_kept(max_age: int | None) -> bool:
    with patch.dict(connections["default"].settings_dict, CONN_MAX_AGE=max_age):
        connection.close()
        Label.objects.count()
        close_old_connections()
        return connection.connection is not None


async def connections_kept() -> tuple[bool, bool]:
    """The end of each request closes what has reached ``CONN_MAX_AGE``, in the thread."""
    return await sync_to_async(_is_kept)(0), await sync_to_async(_is_kept)(None)


@sync_to_async
def _add_by_connections() -> int:
    Label.objects.create(name="heavy")
    with transaction.atomic():
        Label.objects.create(name="wet")
        Label.objects.create(name="dry")
        transaction.set_rollback(True)
    connection.close()
    return Label.objects.count()


async def labels_by_connections() -> int:
    """A connection that was closed is opened by the next query."""
    return await _add_by_connections()


async def labels_by_driver_that_does_not_wait() -> int:
    """All drivers of Django's do: it sends nothing in the thread of an event loop."""
    return Label.objects.count()


def package_for_event_loops() -> bool:
    """``asgiref`` is installed with Django."""
    return any(requirement.startswith("asgiref") for requirement in requires("Django") or ())
