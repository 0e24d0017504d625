"""Tests that leave rows behind, or miss what the other library does."""

from typing import Any
from unittest import TestResult, TestSuite, defaultTestLoader

from django.db import connection, transaction
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from django_side.together.models import Booking
from sqlalchemy_django import on_django
from sqlalchemy_side.together import models as moved


def _messages() -> list[str]:
    with Session(on_django.engine()) as session:
        return list(session.scalars(select(moved.Message.text).order_by(moved.Message.id)))


@transaction.atomic
def _book(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        session.add(moved.Message(text="Booked"))
    Booking.objects.create(show_id=3, customer="Linus", seats=1)


def _run(case: type[TestCase]) -> None:
    TestSuite(defaultTestLoader.loadTestsFromTestCase(case)).run(TestResult())


def messages_of_a_test_by_own_engine(engine: Engine) -> tuple[list[str], list[str]]:
    """The code under test has an engine as the tutorial makes it."""
    seen = []

    class BookingTest(TestCase):
        def test_message(self) -> None:
            _book(engine)
            seen.extend(_messages())

    _run(BookingTest)
    return seen, _messages()


def receipts_of_a_test_by_event() -> tuple[int, list[str], list[str]]:
    """The receipt moves with its half, to an event of the session."""
    done: list[str] = []
    seen: list[Any] = []

    class ReceiptTest(TestCase):
        def test_receipt(self) -> None:
            with self.captureOnCommitCallbacks(execute=True) as callbacks, transaction.atomic():
                with Session(on_django.engine()) as session, session.begin():
                    session.add(moved.Message(text="Booked"))
                    event.listen(session, "after_commit", lambda _: done.append("receipt"))
                Booking.objects.create(show_id=3, customer="Linus", seats=1)
                seen.append(list(done))
            seen.append(len(callbacks))

    _run(ReceiptTest)
    before, number = seen
    return number, before, done


def inserts_of_a_booking_and_its_message_by_django() -> int:
    """``assertNumQueries``, as before the move."""
    with CaptureQueriesContext(connection) as queries:
        _book(on_django.engine())
    return sum(query["sql"].startswith("INSERT") for query in queries)
