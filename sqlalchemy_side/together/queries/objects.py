"""Objects of one library after the other has changed their rows.

A session holds one object for each row and does not see what Django writes, and Django's instances
do not see what a session writes. A session also writes later than ``save`` does.
"""

from contextlib import suppress

from django.db import transaction
from django.db.models import F
from sqlalchemy import event, select
from sqlalchemy.orm import Session, UOWTransaction

from django_side.together.models import Booking, Message, Show
from sqlalchemy_django import on_django
from sqlalchemy_side.together import models as moved


class _FailedError(Exception):
    """A piece of work fails after its rows are written."""


def _messages() -> list[str]:
    with Session(on_django.engine()) as session:
        return list(session.scalars(select(moved.Message.text).order_by(moved.Message.id)))


def seats_left_after_an_update() -> tuple[int, int]:
    """What Django has written, a session reads after ``expire``."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        show = session.get_one(moved.Show, 1)
        before = show.seats_left
        Show.objects.filter(pk=1).update(seats_left=F("seats_left") - 2)
        session.expire(show)
        return before, show.seats_left


def _sell_two() -> None:
    with Session(on_django.engine()) as session, session.begin():
        session.get_one(moved.Show, 1).seats_left -= 2


def seats_left_on_an_instance() -> int:
    """What a session has written, Django reads after ``refresh_from_db``."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        _sell_two()
        show.refresh_from_db()
        return show.seats_left


def rename_show_after_a_sale() -> tuple[str, int]:
    """A session writes what was changed; Django's half must say so."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        _sell_two()
        show.title = "Hamlet II"
        show.save(update_fields=["title"])
    return Show.objects.values_list("title", "seats_left").get(pk=1)


def count_messages_after_adding_one() -> int:
    """A session flushes before its own queries, and before Django's if it is told to."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        session.add(moved.Message(text="Booked"))
        session.flush()
        return Message.objects.count()


def two_messages_in_order() -> list[str]:
    """Likewise, before Django writes."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        session.add(moved.Message(text="first"))
        session.flush()
        Message.objects.create(text="second")
    return _messages()


def seats_left_after_an_undone_sale() -> tuple[int, int, int]:
    """The session's own savepoint expires what was changed in it."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        show = session.get_one(moved.Show, 1)
        with suppress(_FailedError), session.begin_nested():
            show.seats_left -= 2
            session.flush()
            during = Show.objects.get(pk=1).seats_left
            raise _FailedError
        return during, show.seats_left, Show.objects.get(pk=1).seats_left


def paid_before_and_after_another_payment() -> tuple[int, int, int]:
    """``refresh_from_db`` also forgets what was prefetched."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        booking = Booking.objects.prefetch_related("payments").get(pk=3)
        parts = len(booking.payments.all())
        before = sum(payment.amount for payment in booking.payments.all())
        session.add(moved.Payment(booking_id=booking.pk, amount=10))
        session.flush()
        booking.refresh_from_db()
        return parts, before, sum(payment.amount for payment in booking.payments.all())


def message_by_a_receiver() -> list[str]:
    """A session sends no signals: an event of it calls what Django's receiver did."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():

        @event.listens_for(session, "after_flush")
        def announce(flushed: Session, _: UOWTransaction) -> None:
            for booking in flushed.new:
                Message.objects.create(text=f"Booked: {booking.customer}")

        session.add(moved.Booking(show_id=3, customer="Linus", seats=1))
    return _messages()
