"""Engines that are not in Django's transaction, or end it."""

from collections.abc import Sequence
from contextlib import suppress

from django.db import connection, transaction
from sqlalchemy import Engine, create_engine, event, func, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from django_side.together.models import Booking
from sqlalchemy_django import on_django
from sqlalchemy_side.together import models as moved


class _FailedError(Exception):
    """A piece of work fails after its rows are written."""


def _customers() -> list[str]:
    return list(Booking.objects.order_by("id").values_list("customer", flat=True))


def _messages() -> list[str]:
    with Session(on_django.engine()) as session:
        return list(session.scalars(select(moved.Message.text).order_by(moved.Message.id)))


def _on_raw_connection(engine: Engine) -> Engine:
    """Return an engine on the driver's connection that Django has opened, already in use."""
    engine = create_engine(engine.url, creator=lambda: connection.connection, poolclass=StaticPool)
    with Session(engine) as session:
        session.scalars(select(moved.Message)).all()
    return engine


def pay_new_booking_by_own_engine(engine: Engine) -> Sequence[int]:
    """An engine as the tutorial makes it, inside ``atomic``."""
    with transaction.atomic():
        booking = Booking.objects.create(show_id=3, customer="Ada", seats=2)
        with Session(engine) as session, session.begin():
            session.add(moved.Payment(booking_id=booking.pk, amount=30))
    with Session(engine) as session:
        payments = select(moved.Payment.amount).join(moved.Payment.booking)
        paid = payments.where(moved.Booking.seats == 2).order_by(moved.Payment.id)
        return session.scalars(paid).all()


def message_of_booking_tried_again_by_own_engine(engine: Engine) -> list[str]:
    """Likewise, before Django has written anything."""

    @transaction.atomic
    def book(*, fails: bool) -> None:
        with Session(engine) as session, session.begin():
            session.add(moved.Message(text="Booked"))
        if fails:
            raise _FailedError
        Booking.objects.create(show_id=3, customer="Linus", seats=1)

    with suppress(_FailedError):
        book(fails=True)
    book(fails=False)
    return _messages()


def undo_booking_and_message_by_raw_connection(engine: Engine) -> tuple[list[str], list[str]]:
    """The connection is shared, and its commit as well."""
    shared = _on_raw_connection(engine)
    with suppress(_FailedError), transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with Session(shared) as session, session.begin():
            session.add(moved.Message(text="Booked"))
        raise _FailedError
    return _customers(), _messages()


def booking_before_reading_messages_by_raw_connection(engine: Engine) -> tuple[int, list[str]]:
    """Likewise its rollback."""
    shared = _on_raw_connection(engine)
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with Session(shared) as session:
            number = session.scalars(select(func.count()).select_from(moved.Message)).one()
    return number, _customers()


def receipt_of_booking_tried_again_by_event() -> list[str]:
    """``after_commit``, as in a session on an engine of its own."""
    done: list[str] = []
    for fails in (True, False):
        with suppress(_FailedError), transaction.atomic():
            with Session(on_django.engine()) as session, session.begin():
                session.add(moved.Message(text="Booked"))
                event.listen(session, "after_commit", lambda _: done.append("message sent"))
            if fails:
                raise _FailedError
    return done
