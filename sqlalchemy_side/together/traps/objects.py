"""Objects that are out of date, and rows that are not written yet."""

from contextlib import suppress
from typing import Any

from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_save
from sqlalchemy import select
from sqlalchemy.orm import Session

from django_side.together.models import Booking, Message, Show
from sqlalchemy_django import on_django
from sqlalchemy_side.together import models as moved


class _FailedError(Exception):
    """A piece of work fails after its rows are written."""


def _messages() -> list[str]:
    with Session(on_django.engine()) as session:
        return list(session.scalars(select(moved.Message.text).order_by(moved.Message.id)))


def _sell_two() -> None:
    with Session(on_django.engine()) as session, session.begin():
        session.get_one(moved.Show, 1).seats_left -= 2


def seats_left_after_an_update_by_get() -> tuple[int, int]:
    """A second ``get``, as in Django."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        show = session.get_one(moved.Show, 1)
        before = show.seats_left
        Show.objects.filter(pk=1).update(seats_left=F("seats_left") - 2)
        return before, session.get_one(moved.Show, 1).seats_left


def seats_left_on_an_instance_without_refresh() -> int:
    """As if both had one object for a row."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        _sell_two()
        return show.seats_left


def rename_show_after_a_sale_by_save() -> tuple[str, int]:
    """``save`` as if it were a flush."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        _sell_two()
        show.title = "Hamlet II"
        show.save()
    return Show.objects.values_list("title", "seats_left").get(pk=1)


def count_messages_after_adding_one_by_autoflush() -> int:
    """As if Django's queries flushed the session."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        session.add(moved.Message(text="Booked"))
        return Message.objects.count()


def two_messages_in_order_of_commit() -> list[str]:
    """``add`` as if it were ``create``."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        session.add(moved.Message(text="first"))
        Message.objects.create(text="second")
    return _messages()


def seats_left_after_an_undone_sale_by_atomic() -> tuple[int, int, int]:
    """Django's savepoint, within the session's transaction."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        show = session.get_one(moved.Show, 1)
        with suppress(_FailedError), transaction.atomic():
            show.seats_left -= 2
            session.flush()
            during = Show.objects.get(pk=1).seats_left
            raise _FailedError
        return during, show.seats_left, Show.objects.get(pk=1).seats_left


def paid_before_and_after_another_payment_by_session() -> tuple[int, int, int]:
    """Payments that were prefetched, read again."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        booking = Booking.objects.prefetch_related("payments").get(pk=3)
        parts = len(booking.payments.all())
        before = sum(payment.amount for payment in booking.payments.all())
        session.add(moved.Payment(booking_id=booking.pk, amount=10))
        session.flush()
        return parts, before, sum(payment.amount for payment in booking.payments.all())


def message_by_a_receiver_of_django() -> list[str]:
    """The receiver stays, and the booking moves."""

    def announce(instance: Booking, **_: Any) -> None:
        Message.objects.create(text=f"Booked: {instance.customer}")

    post_save.connect(announce, sender=Booking)
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        session.add(moved.Booking(show_id=3, customer="Linus", seats=1))
    return _messages()
