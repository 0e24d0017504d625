"""What tests undo, catch and count.

A test is run here as a test runner does it.
"""

from typing import Any, ClassVar
from unittest import TestResult, TestSuite, defaultTestLoader

from django.db import connection, transaction
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from django_side.together.models import Booking, Message, Show


def _messages() -> list[str]:
    return list(Message.objects.order_by("id").values_list("text", flat=True))


@transaction.atomic
def _book() -> None:
    Message.objects.create(text="Booked")
    Booking.objects.create(show_id=3, customer="Linus", seats=1)


def _run(case: type[TestCase]) -> None:
    result = TestResult()
    TestSuite(defaultTestLoader.loadTestsFromTestCase(case)).run(result)
    for _, problem in (*result.errors, *result.failures):
        raise AssertionError(problem)


def messages_of_a_test() -> tuple[list[str], list[str]]:
    """A test is in a block, so what its code commits is a savepoint."""
    seen = []

    class BookingTest(TestCase):
        def test_message(self) -> None:
            _book()
            seen.extend(_messages())

    _run(BookingTest)
    return seen, _messages()


def receipts_of_a_test() -> tuple[int, list[str], list[str]]:
    """The block of the test is never committed, so the test runs what waits for that."""
    done: list[str] = []
    seen: list[Any] = []

    class ReceiptTest(TestCase):
        def test_receipt(self) -> None:
            with self.captureOnCommitCallbacks(execute=True) as callbacks, transaction.atomic():
                _book()
                transaction.on_commit(lambda: done.append("receipt"))
                seen.append(list(done))
            seen.append(len(callbacks))

    _run(ReceiptTest)
    before, number = seen
    return number, before, done


def seats_of_a_show_for_all_tests() -> tuple[list[int], int]:
    """The rows are in a block around all tests, and each test gets a copy of the instance."""
    seats = []

    class SaleTest(TestCase):
        show: ClassVar[Show]

        @classmethod
        def setUpTestData(cls) -> None:
            cls.show = Show.objects.create(title="Lear", seats_left=10)

        def _sell_two(self) -> None:
            self.show.seats_left -= 2
            self.show.save()
            seats.append(Show.objects.get(title="Lear").seats_left)

        test_first = test_second = _sell_two

    _run(SaleTest)
    return seats, Show.objects.count()


def inserts_of_a_booking_and_its_message() -> int:
    """``assertNumQueries`` counts likewise."""
    with CaptureQueriesContext(connection) as queries:
        _book()
    return sum(query["sql"].startswith("INSERT") for query in queries)
