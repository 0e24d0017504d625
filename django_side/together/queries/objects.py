"""What an instance holds after its row has changed.

An instance keeps the values with which it was loaded.
"""

from contextlib import suppress
from typing import Any

from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_save

from django_side.together.models import Booking, Message, Show


class _FailedError(Exception):
    """A piece of work fails after its rows are written."""


def _messages() -> list[str]:
    return list(Message.objects.order_by("id").values_list("text", flat=True))


def seats_left_after_an_update() -> tuple[int, int]:
    """``update`` changes rows, and no instance."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        before = show.seats_left
        Show.objects.filter(pk=1).update(seats_left=F("seats_left") - 2)
        show.refresh_from_db()
        return before, show.seats_left


def _sell_two() -> None:
    show = Show.objects.get(pk=1)
    show.seats_left -= 2
    show.save(update_fields=["seats_left"])


def seats_left_on_an_instance() -> int:
    """Two instances of one row know nothing of each other."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        _sell_two()
        show.refresh_from_db()
        return show.seats_left


def rename_show_after_a_sale() -> tuple[str, int]:
    """``update_fields`` leaves alone what this instance has not changed."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        _sell_two()
        show.title = "Hamlet II"
        show.save(update_fields=["title"])
    return Show.objects.values_list("title", "seats_left").get(pk=1)


def count_messages_after_adding_one() -> int:
    """``create`` writes at once."""
    with transaction.atomic():
        Message.objects.create(text="Booked")
        return Message.objects.count()


def two_messages_in_order() -> list[str]:
    """Likewise."""
    with transaction.atomic():
        Message.objects.create(text="first")
        Message.objects.create(text="second")
    return _messages()


def seats_left_after_an_undone_sale() -> tuple[int, int, int]:
    """A rollback undoes rows; what the instance holds, it keeps."""
    with transaction.atomic():
        show = Show.objects.get(pk=1)
        with suppress(_FailedError), transaction.atomic():
            show.seats_left -= 2
            show.save(update_fields=["seats_left"])
            during = Show.objects.get(pk=1).seats_left
            raise _FailedError
        show.refresh_from_db()
        return during, show.seats_left, Show.objects.get(pk=1).seats_left


def paid_before_and_after_another_payment() -> tuple[int, int, int]:
    """The manager forgets what was prefetched when it creates another."""
    with transaction.atomic():
        booking = Booking.objects.prefetch_related("payments").get(pk=3)
        parts = len(booking.payments.all())
        before = sum(payment.amount for payment in booking.payments.all())
        booking.payments.create(amount=10)
        return parts, before, sum(payment.amount for payment in booking.payments.all())


def message_by_a_receiver() -> list[str]:
    """``post_save`` is sent in the transaction, so the message is kept or undone with its cause."""

    def announce(instance: Booking, **_: Any) -> None:
        Message.objects.create(text=f"Booked: {instance.customer}")

    # The signal forgets a function that is gone.
    post_save.connect(announce, sender=Booking)
    with transaction.atomic():
        Booking.objects.create(show_id=3, customer="Linus", seats=1)
    return _messages()
