"""What tests undo, catch and count.

Django's tests serve both halves, as they are on one connection. A test is run here as a test runner
does it.
"""

from typing import Any, ClassVar
from unittest import TestResult, TestSuite, defaultTestLoader

from django.db import connection, transaction
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from django_side.together.models import Booking, Show
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
    result = TestResult()
    TestSuite(defaultTestLoader.loadTestsFromTestCase(case)).run(result)
    for _, problem in (*result.errors, *result.failures):
        raise AssertionError(problem)


def messages_of_a_test() -> tuple[list[str], list[str]]:
    """What the session commits is a savepoint in Django's test, which is undone with it."""
    seen = []

    class BookingTest(TestCase):
        def test_message(self) -> None:
            _book(on_django.engine())
            seen.extend(_messages())

    _run(BookingTest)
    return seen, _messages()


def receipts_of_a_test() -> tuple[int, list[str], list[str]]:
    """The half that has moved registers its receipt by ``on_commit``, too."""
    done: list[str] = []
    seen: list[Any] = []

    class ReceiptTest(TestCase):
        def test_receipt(self) -> None:
            with self.captureOnCommitCallbacks(execute=True) as callbacks, transaction.atomic():
                _book(on_django.engine())
                transaction.on_commit(lambda: done.append("receipt"))
                seen.append(list(done))
            seen.append(len(callbacks))

    _run(ReceiptTest)
    before, number = seen
    return number, before, done


def seats_of_a_show_for_all_tests() -> tuple[list[int], int]:
    """Each test gets a copy of the object, which its session merges."""
    seats = []

    class SaleTest(TestCase):
        show: ClassVar[moved.Show]

        @classmethod
        def setUpTestData(cls) -> None:
            with Session(on_django.engine(), expire_on_commit=False) as session, session.begin():
                cls.show = moved.Show(title="Lear", seats_left=10)
                session.add(cls.show)

        def _sell_two(self) -> None:
            with Session(on_django.engine()) as session, session.begin():
                session.add(self.show)
                self.show.seats_left -= 2
            seats.append(Show.objects.get(title="Lear").seats_left)

        test_first = test_second = _sell_two

    _run(SaleTest)
    return seats, Show.objects.count()


def inserts_of_a_booking_and_its_message() -> int:
    """Django's wrappers do not see what the session sends, and the event only that."""
    engine = on_django.engine()
    statements: list[str] = []

    def record(_connection: Any, _cursor: Any, sql: str, *_: Any) -> None:
        statements.append(sql)

    event.listen(engine, "before_cursor_execute", record)
    with CaptureQueriesContext(connection) as queries:
        _book(engine)
    statements += [query["sql"] for query in queries]
    return sum(sql.startswith("INSERT") for sql in statements)
