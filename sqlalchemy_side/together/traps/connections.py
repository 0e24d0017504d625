"""Connections that are taken for one another."""

from contextlib import suppress

from asgiref.sync import sync_to_async
from django.db import transaction
from django.db.models import F
from sqlalchemy import Engine, func, select, update
from sqlalchemy.orm import Session

from django_side.together.models import Booking, Show
from sqlalchemy_django import on_django
from sqlalchemy_side.together import models as moved


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


def bookings_counted_by_djangos_connection() -> tuple[int, int]:
    """Every engine replaced by the one on Django's connection."""
    number = select(func.count()).select_from(moved.Booking)
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with Session(on_django.engine()) as session:
            before = session.scalars(number).one()
    with Session(on_django.engine()) as session:
        return before, session.scalars(number).one()


@transaction.atomic
def _book_and_fail() -> None:
    Booking.objects.create(show_id=3, customer="Linus", seats=1)
    raise _FailedError


async def undo_booking_and_message_of_two_awaits() -> tuple[list[str], list[str]]:
    """Each half as a coroutine."""
    await sync_to_async(_add_message)(on_django.engine())
    with suppress(_FailedError):
        await sync_to_async(_book_and_fail)()
    messages = await sync_to_async(_messages)(on_django.engine())
    return await sync_to_async(_customers)(), messages


def sell_two_seats_twice_by_own_engine(engine: Engine) -> int:
    """An engine as the tutorial makes it, inside ``atomic``."""
    with transaction.atomic():
        Show.objects.filter(pk=1).update(seats_left=F("seats_left") - 2)
        with Session(engine) as session, session.begin():
            show = update(moved.Show).where(moved.Show.id == 1)
            session.execute(show.values(seats_left=moved.Show.seats_left - 2))
    return Show.objects.get(pk=1).seats_left


def undo_message_in_another_database_by_atomic(
    engine: Engine, other: Engine
) -> tuple[list[str], list[str]]:
    """One block for all."""
    with suppress(_FailedError), transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        _add_message(on_django.engine("other"))
        raise _FailedError
    return _customers(), _messages(other)
