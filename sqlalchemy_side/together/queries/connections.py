"""What is seen, kept and waited for where there is more than one connection.

``engine`` is an engine of its own, with connections of its own.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, TypeVar
from unittest.mock import patch

from asgiref.sync import sync_to_async
from django.db import close_old_connections, connection, transaction
from django.db.models import F
from sqlalchemy import Engine, func, select, update
from sqlalchemy.orm import Session

from django_side.together.models import Booking, Show
from sqlalchemy_django import on_django
from sqlalchemy_side.together import models as moved

Value = TypeVar("Value")


class _FailedError(Exception):
    """A piece of work fails after its rows are written."""


def _customers() -> list[str]:
    return list(Booking.objects.order_by("id").values_list("customer", flat=True))


def _messages(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return list(session.scalars(select(moved.Message.text).order_by(moved.Message.id)))


def _add_message(engine: Engine, text: str = "Booked") -> None:
    with Session(engine) as session, session.begin():
        session.add(moved.Message(text=text))


def _in_another_thread(function: Callable[[Engine], Value], engine: Engine) -> Value:
    """Call a function in a thread, whose connection is closed at the end."""

    def run() -> Value:
        try:
            return function(engine)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=1) as executor:
        return executor.submit(run).result()


def bookings_counted_by_another_connection(engine: Engine) -> tuple[int, int]:
    """An engine of its own sees what is committed."""
    number = select(func.count()).select_from(moved.Booking)
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with Session(engine) as session:
            before = session.scalars(number).one()
    with Session(engine) as session:
        return before, session.scalars(number).one()


def undo_booking_but_not_another_threads_message() -> tuple[list[str], list[str]]:
    """The engine can be shared by threads; in each it is on that thread's connection."""
    shared = on_django.engine()
    with suppress(_FailedError), transaction.atomic():
        _in_another_thread(_add_message, shared)
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        raise _FailedError
    return _customers(), _messages(shared)


@transaction.atomic
def _book_and_fail() -> None:
    _add_message(on_django.engine())
    Booking.objects.create(show_id=3, customer="Linus", seats=1)
    raise _FailedError


async def undo_booking_and_message_of_a_coroutine() -> tuple[list[str], list[str]]:
    """What both do in one transaction is one function, in the thread of Django's connections."""
    with suppress(_FailedError):
        await sync_to_async(_book_and_fail)()
    messages = await sync_to_async(_messages)(on_django.engine())
    return await sync_to_async(_customers)(), messages


def messages_around_a_closed_connection() -> tuple[list[str], bool]:
    """The engine asks Django for its connection at the beginning of each transaction."""
    shared = on_django.engine()
    _add_message(shared, "first")
    closed = connection.connection
    connection.close()
    _add_message(shared, "second")
    return _messages(shared), connection.connection is closed


def connections_of_two_requests() -> list[int]:
    """The engine has no pool of its own, so ``CONN_MAX_AGE`` still decides."""
    numbers = []
    for age in (0, None):
        with patch.dict(connection.settings_dict, CONN_MAX_AGE=age):
            used = set()
            for _ in range(2):
                _messages(on_django.engine())
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
    """The engine has the connection that Django has taken, and gives none back itself."""

    def respond(engine: Engine) -> Any:
        _messages(engine)
        used = connection.connection
        close_old_connections()
        return used

    shared = on_django.engine()
    with _pool():
        return len({respond(shared), _in_another_thread(respond, shared)})


def sell_two_seats_twice() -> int:
    """The session has the row that Django has changed, and does not wait for it."""
    with transaction.atomic():
        Show.objects.filter(pk=1).update(seats_left=F("seats_left") - 2)
        with Session(on_django.engine()) as session, session.begin():
            show = update(moved.Show).where(moved.Show.id == 1)
            session.execute(show.values(seats_left=moved.Show.seats_left - 2))
    return Show.objects.get(pk=1).seats_left


def undo_message_in_another_database(engine: Engine, other: Engine) -> tuple[list[str], list[str]]:
    """An engine is on the connection of its alias, and needs a block of that."""
    with suppress(_FailedError), transaction.atomic(), transaction.atomic(using="other"):
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        _add_message(on_django.engine("other"))
        raise _FailedError
    return _customers(), _messages(other)
