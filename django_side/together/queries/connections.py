"""What is seen, kept and waited for where there is more than one connection.

Each thread has its own connection to each database.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, TypeVar
from unittest.mock import patch

from asgiref.sync import sync_to_async
from django.db import close_old_connections, connection, transaction
from django.db.models import F

from django_side.together.models import Booking, Message, Show

Value = TypeVar("Value")


class _FailedError(Exception):
    """A piece of work fails after its rows are written."""


def _customers() -> list[str]:
    return list(Booking.objects.order_by("id").values_list("customer", flat=True))


def _messages() -> list[str]:
    return list(Message.objects.order_by("id").values_list("text", flat=True))


def _in_another_thread(function: Callable[..., Value], **arguments: Any) -> Value:
    """Call a function in a thread, whose connection is closed at the end."""

    def run() -> Value:
        try:
            return function(**arguments)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=1) as executor:
        return executor.submit(run).result()


def bookings_counted_by_another_connection() -> tuple[int, int]:
    """Another thread has another connection."""
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        before = _in_another_thread(Booking.objects.count)
    return before, _in_another_thread(Booking.objects.count)


def undo_booking_but_not_another_threads_message() -> tuple[list[str], list[str]]:
    """A block is one of its own thread only."""
    with suppress(_FailedError), transaction.atomic():
        _in_another_thread(Message.objects.create, text="Booked")
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        raise _FailedError
    return _customers(), _messages()


@transaction.atomic
def _book_and_fail() -> None:
    Message.objects.create(text="Booked")
    Booking.objects.create(show_id=3, customer="Linus", seats=1)
    raise _FailedError


async def undo_booking_and_message_of_a_coroutine() -> tuple[list[str], list[str]]:
    """A transaction is a function without ``await``, which runs in the thread of connections."""
    with suppress(_FailedError):
        await sync_to_async(_book_and_fail)()
    return await sync_to_async(_customers)(), await sync_to_async(_messages)()


def messages_around_a_closed_connection() -> tuple[list[str], bool]:
    """A connection that was closed is opened again when it is needed."""
    Message.objects.create(text="first")
    closed = connection.connection
    connection.close()
    Message.objects.create(text="second")
    return _messages(), connection.connection is closed


def connections_of_two_requests() -> list[int]:
    """``CONN_MAX_AGE`` is in seconds; with ``None`` a connection is kept."""
    numbers = []
    for age in (0, None):
        with patch.dict(connection.settings_dict, CONN_MAX_AGE=age):
            used = set()
            for _ in range(2):
                Message.objects.count()
                used.add(connection.connection)
                # Django calls this at the beginning and the end of a request.
                close_old_connections()
            numbers.append(len(used))
    return numbers


@contextmanager
def _pool() -> Iterator[None]:
    """Let Django take its connection from a pool of one."""
    connection.close()
    with patch.dict(
        connection.settings_dict["OPTIONS"], pool={"min_size": 1, "max_size": 1, "timeout": 10}
    ):
        try:
            yield
        finally:
            connection.close()
            connection.close_pool()  # type: ignore[attr-defined]  # PostgreSQL's only


def connections_of_two_requests_from_a_pool() -> int:
    """A connection that is closed goes back to the pool, also for another thread."""

    def respond() -> Any:
        Message.objects.count()
        used = connection.connection
        close_old_connections()
        return used

    with _pool():
        return len({respond(), _in_another_thread(respond)})


def sell_two_seats_twice() -> int:
    """A transaction does not wait for a row that it has changed itself."""
    with transaction.atomic():
        show = Show.objects.filter(pk=1)
        show.update(seats_left=F("seats_left") - 2)
        show.update(seats_left=F("seats_left") - 2)
    return Show.objects.get(pk=1).seats_left


def undo_message_in_another_database() -> tuple[list[str], list[str]]:
    """Each database has a block of its own."""
    with suppress(_FailedError), transaction.atomic(), transaction.atomic(using="other"):
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        Message.objects.using("other").create(text="Booked")
        raise _FailedError
    return _customers(), list(Message.objects.using("other").values_list("text", flat=True))
