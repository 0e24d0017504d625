"""What one transaction keeps and undoes.

``atomic`` begins a transaction, or a savepoint in one.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from unittest.mock import patch

from django.core.handlers.base import BaseHandler
from django.db import IntegrityError, connections, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from django_side.together.models import Booking, Message, Payment


class _FailedError(Exception):
    """A piece of work fails after its rows are written."""


def _customers() -> list[str]:
    return list(Booking.objects.order_by("id").values_list("customer", flat=True))


def _messages() -> list[str]:
    return list(Message.objects.order_by("id").values_list("text", flat=True))


def pay_new_booking() -> QuerySet[Payment, int]:
    """The payment refers to a row that is not committed yet."""
    with transaction.atomic():
        booking = Booking.objects.create(show_id=3, customer="Ada", seats=2)
        Payment.objects.create(booking=booking, amount=30)
    payments = Payment.objects.filter(booking__seats=2).order_by("id")
    return payments.values_list("amount", flat=True)


def message_of_booking_tried_again() -> list[str]:
    """The rollback of the first attempt leaves nothing."""

    @transaction.atomic
    def book(*, fails: bool) -> None:
        Message.objects.create(text="Booked")
        if fails:
            raise _FailedError
        Booking.objects.create(show_id=3, customer="Linus", seats=1)

    with suppress(_FailedError):
        book(fails=True)
    book(fails=False)
    return _messages()


def undo_booking_and_message() -> tuple[list[str], list[str]]:
    """An error that leaves the block undoes all of it."""
    with suppress(_FailedError), transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        Message.objects.create(text="Booked")
        raise _FailedError
    return _customers(), _messages()


def booking_before_reading_messages() -> tuple[int, list[str]]:
    """A query in the block ends nothing."""
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        number = Message.objects.count()
    return number, _customers()


def undo_message_of_kept_booking() -> tuple[list[str], list[str]]:
    """The inner block is a savepoint."""
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        with suppress(_FailedError), transaction.atomic():
            Message.objects.create(text="Booked")
            raise _FailedError
    return _customers(), _messages()


def undo_booking_of_kept_message() -> tuple[int, list[str], list[str]]:
    """The same, in the other order."""
    with transaction.atomic():
        Message.objects.create(text="Booked")
        with suppress(_FailedError), transaction.atomic():
            Booking.objects.create(show_id=3, customer="Linus", seats=1)
            seen = Message.objects.count()
            raise _FailedError
    return seen, _customers(), _messages()


def book_after_refused_booking() -> QuerySet[Booking, str]:
    """After a refused statement, PostgreSQL goes on only from a savepoint before it."""
    with transaction.atomic():
        with suppress(IntegrityError), transaction.atomic():
            Booking.objects.create(show_id=1, customer="Ada", seats=1)
        Booking.objects.create(show_id=1, customer="Linus", seats=1)
    return Booking.objects.filter(show=1).order_by("id").values_list("customer", flat=True)


def undo_without_an_error() -> tuple[list[str], list[str]]:
    """``set_rollback`` decides about the whole block."""
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        Message.objects.create(text="Booked")
        transaction.set_rollback(True)
    return _customers(), _messages()


def booking_that_must_be_outermost() -> list[str]:
    """``durable`` asserts that the end of the block is a commit."""
    with transaction.atomic():
        Message.objects.create(text="Booked")
        with transaction.atomic(durable=True):
            return _customers()


def receipts_after_the_commit() -> list[str]:
    """All wait for the outermost block, in the order in which they were registered."""
    done: list[str] = []
    with transaction.atomic():
        with transaction.atomic():
            Message.objects.create(text="Booked")
            transaction.on_commit(partial(done.append, "message sent"))
        done.append("message ended")
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
        transaction.on_commit(partial(done.append, "booking sent"))
        done.append("booking ended")
    return done


def receipt_of_booking_tried_again() -> list[str]:
    """What is rolled back is not announced."""
    done: list[str] = []
    for fails in (True, False):
        with suppress(_FailedError), transaction.atomic():
            with transaction.atomic():
                Message.objects.create(text="Booked")
                transaction.on_commit(partial(done.append, "message sent"))
            if fails:
                raise _FailedError
    return done


def receipt_of_message_tried_again() -> list[str]:
    """A savepoint takes its own receipts with it."""
    done: list[str] = []
    with transaction.atomic():
        for fails in (True, False):
            with suppress(_FailedError), transaction.atomic():
                Message.objects.create(text="Booked")
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
    """With ``ATOMIC_REQUESTS``, each view is a block of ``atomic``."""
    seen = []

    def view(_request: HttpRequest) -> HttpResponse:
        Message.objects.create(text="Booked")
        seen.extend(_messages())
        raise _FailedError

    with suppress(_FailedError):
        _respond(view)
    return seen, _messages()
