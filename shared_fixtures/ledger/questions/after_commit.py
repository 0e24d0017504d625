"""What is done only after a commit, such as sending a receipt."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/transactions"
AFTER = f"{DJANGO}/#performing-actions-after-commit"
EVENTS = "https://docs.sqlalchemy.org/en/21/orm/events.html#session-events"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "receipt_without_a_transaction",
        asks="What comes first, a receipt that is asked for when no transaction is open, or what "
        "comes next?",
        answer=["receipt", "next"],
        writes=True,
        commits=True,
        source=AFTER,
    ),
    # TX-06
    Question(
        "receipts_of_nested_blocks",
        asks="In which order do receipts of an inner and an outer block and the end of each come?",
        answer=["inner ended", "outer ended", "inner receipt", "outer receipt"],
        writes=True,
        commits=True,
        source=AFTER,
    ),
    Question(
        "receipt_that_fails",
        asks="Does an error in a receipt reach the caller, and what is the balance?",
        answer=(True, 130),
        writes=True,
        commits=True,
        source=EVENTS,
    ),
    Question(
        "receipt_that_may_fail",
        asks="Which receipts are tried or sent if the first may fail, and does so?",
        answer=["first tried", "second"],
        writes=True,
        commits=True,
        source=f"{DJANGO}/#django.db.transaction.on_commit",
    ),
)
