"""What one transaction of both libraries keeps and undoes.

Bookings are still Django's, payments and messages have moved. ``atomic`` comes first: a session on
Django's connection is a part of the block.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from unittest.mock import patch

from django.core.handlers.base import BaseHandler
from django.db import connections, transaction
from django.http import HttpRequest, HttpResponse
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

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


def pay_new_booking() -> Sequence[int]:
    """SQLAlchemy's row refers to Django's, which only the same connection has."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        booking = Booking.objects.create(show_id=3, customer="Ada", seats=2)
        session.add(moved.Payment(booking_id=booking.pk, amount=30))
    with Session(on_django.engine()) as session:
        payments = select(moved.Payment.amount).join(moved.Payment.booking)
        paid = payments.where(moved.Booking.seats == 2).order_by(moved.Payment.id)
        return session.scalars(paid).all()


def message_of_booking_tried_again() -> list[str]:
    """Django's rollback also undoes what the session has committed."""

    @transaction.atomic
    def book(*, fails: bool) -> None:
        with Session(on_django.engine()) as session, session.begin():
            session.add(moved.Message(text="Booked"))
        if fails:
            raise _FailedError
        Booking.objects.create(show_id=3, customer="Linus", seats=1)

    with suppress(_FailedError):
        book(fails=True)
    book(fails=False)
    return _messages()


def undo_booking_and_message() -> tuple[list[str], list[str]]:
    """The end of the session is a savepoint, and the block decides."""
    with suppress(_FailedError), transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with Session(on_django.engine()) as session, session.begin():
            session.add(moved.Message(text="Booked"))
        raise _FailedError
    return _customers(), _messages()


def booking_before_reading_messages() -> tuple[int, list[str]]:
    """A session that is closed undoes its own part only."""
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with Session(on_django.engine()) as session:
            number = session.scalars(select(func.count()).select_from(moved.Message)).one()
    return number, _customers()


def undo_message_of_kept_booking() -> tuple[list[str], list[str]]:
    """A session in a block is a savepoint."""
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with suppress(_FailedError), Session(on_django.engine()) as session, session.begin():
            session.add(moved.Message(text="Booked"))
            session.flush()
            raise _FailedError
    return _customers(), _messages()


def undo_booking_of_kept_message() -> tuple[int, list[str], list[str]]:
    """A session outside of any block is the outermost, and a block in it a savepoint."""
    number = select(func.count()).select_from(moved.Message)
    with Session(on_django.engine()) as session, session.begin():
        session.add(moved.Message(text="Booked"))
        session.flush()
        with suppress(_FailedError), transaction.atomic():
            Booking.objects.create(show_id=3, customer="Linus", seats=1)
            seen = session.scalars(number).one()
            raise _FailedError
    return seen, _customers(), _messages()


def book_after_refused_booking() -> Sequence[str]:
    """A savepoint of the session keeps a refused row from Django's block."""
    with transaction.atomic(), Session(on_django.engine()) as session, session.begin():
        with suppress(IntegrityError), session.begin_nested():
            session.add(moved.Booking(show_id=1, customer="Ada", seats=1))
        Booking.objects.create(show_id=1, customer="Linus", seats=1)
        booked = select(moved.Booking.customer).filter_by(show_id=1).order_by(moved.Booking.id)
        return session.scalars(booked).all()


def undo_without_an_error() -> tuple[list[str], list[str]]:
    """``set_rollback`` also decides about the session, which has ended its part already."""
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with Session(on_django.engine()) as session, session.begin():
            session.add(moved.Message(text="Booked"))
        transaction.set_rollback(True)
    return _customers(), _messages()


def booking_that_must_be_outermost() -> list[str]:
    """The session has begun Django's outermost block."""
    with Session(on_django.engine()) as session, session.begin():
        session.add(moved.Message(text="Booked"))
        session.flush()
        with transaction.atomic(durable=True):
            return _customers()


def receipts_after_the_commit() -> list[str]:
    """``on_commit`` within a session waits for Django's outermost block as well."""
    done: list[str] = []
    with transaction.atomic():
        with Session(on_django.engine()) as session, session.begin():
            session.add(moved.Message(text="Booked"))
            transaction.on_commit(partial(done.append, "message sent"))
        done.append("message ended")
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        transaction.on_commit(partial(done.append, "booking sent"))
        done.append("booking ended")
    return done


def receipt_of_booking_tried_again() -> list[str]:
    """Not an event of the session, which ends before the block does."""
    done: list[str] = []
    for fails in (True, False):
        with suppress(_FailedError), transaction.atomic():
            with Session(on_django.engine()) as session, session.begin():
                session.add(moved.Message(text="Booked"))
                transaction.on_commit(partial(done.append, "message sent"))
            if fails:
                raise _FailedError
    return done


def receipt_of_message_tried_again() -> list[str]:
    """A session that is rolled back takes back what was registered since its first statement."""
    done: list[str] = []
    with transaction.atomic():
        for fails in (True, False):
            with suppress(_FailedError), Session(on_django.engine()) as session, session.begin():
                session.add(moved.Message(text="Booked"))
                session.flush()
                transaction.on_commit(partial(done.append, "message sent"))
                if fails:
                    raise _FailedError
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        transaction.on_commit(partial(done.append, "booking sent"))
    return done


def _respond(view: Callable[[HttpRequest], HttpResponse]) -> None:
    """Call a view as Django's handler does where ``ATOMIC_REQUESTS`` is set."""
    with patch.dict(connections.settings["default"], ATOMIC_REQUESTS=True):
        BaseHandler().make_view_atomic(view)(HttpRequest())


def message_of_failed_request() -> tuple[list[str], list[str]]:
    """The view's session is a part of the request's block."""
    seen = []

    def view(_request: HttpRequest) -> HttpResponse:
        with Session(on_django.engine()) as session, session.begin():
            session.add(moved.Message(text="Booked"))
        seen.extend(_messages())
        raise _FailedError

    with suppress(_FailedError):
        _respond(view)
    return seen, _messages()
