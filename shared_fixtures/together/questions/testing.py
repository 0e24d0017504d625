"""What tests undo, catch and count."""

from shared_fixtures.question import Question

TOOLS = "https://docs.djangoproject.com/en/5.2/topics/testing/tools"

QUESTIONS: tuple[Question, ...] = (
    # TS-01
    Question(
        "messages_of_a_test",
        asks="Which messages are there within a test whose code commits a message and a booking, "
        "and after the test?",
        answer=(["Welcome", "Booked"], ["Welcome"]),
        writes=True,
        commits=True,
        together=True,
        source=f"{TOOLS}/#testcase",
    ),
    # TS-02
    Question(
        "receipts_of_a_test",
        asks="How many receipts wait for the commit in a test, and which are sent before and after "
        "the test runs them?",
        answer=(1, [], ["receipt"]),
        writes=True,
        commits=True,
        together=True,
        source=f"{TOOLS}/#django.test.TestCase.captureOnCommitCallbacks",
    ),
    # TS-05
    Question(
        "seats_of_a_show_for_all_tests",
        asks="How many seats are left in each of two tests that sell two of a show, which was made "
        "once for both with ten, and how many shows are there after them?",
        answer=([8, 8], 3),
        writes=True,
        commits=True,
        together=True,
        source=f"{TOOLS}/#django.test.TestCase.setUpTestData",
    ),
    # TS-03
    Question(
        "inserts_of_a_booking_and_its_message",
        asks="How many INSERT statements do a booking and its message need?",
        answer=2,
        writes=True,
        commits=True,
        together=True,
        source=f"{TOOLS}/#django.test.TransactionTestCase.assertNumQueries",
    ),
)
