"""What one transaction of both libraries keeps and undoes."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/transactions"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
ATOMIC = f"{DJANGO}/#controlling-transactions-explicitly"
AFTER = f"{DJANGO}/#performing-actions-after-commit"
SAVEPOINT = f"{SQLALCHEMY}/orm/session_transaction.html#using-savepoint"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "pay_new_booking",
        asks="What has been paid for bookings of two seats, after one more is made and paid in one "
        "transaction?",
        answer=[40, 30],
        writes=True,
        commits=True,
        together=True,
        source=ATOMIC,
    ),
    Question(
        "message_of_booking_tried_again",
        asks="Which messages are there after a booking fails when its message is written, and is "
        "then tried again?",
        answer=["Welcome", "Booked"],
        writes=True,
        commits=True,
        together=True,
        source=ATOMIC,
    ),
    Question(
        "undo_booking_and_message",
        asks="Which customers and messages are there after a transaction fails that has added one "
        "of each?",
        answer=(["Ada", "Ada", "Grace"], ["Welcome"]),
        writes=True,
        commits=True,
        together=True,
        source=ATOMIC,
    ),
    Question(
        "booking_before_reading_messages",
        asks="How many messages does a transaction read after it has booked, and which customers "
        "are there then?",
        answer=(1, ["Ada", "Ada", "Grace", "Linus"]),
        writes=True,
        commits=True,
        together=True,
        source=ATOMIC,
    ),
    Question(
        "undo_message_of_kept_booking",
        asks="Which customers and messages are there if the message of a booking fails, and the "
        "error is caught in the transaction?",
        answer=(["Ada", "Ada", "Grace", "Linus"], ["Welcome"]),
        writes=True,
        commits=True,
        together=True,
        source=SAVEPOINT,
    ),
    Question(
        "undo_booking_of_kept_message",
        asks="How many messages does a booking see that fails after its message, and which "
        "customers and messages are there if the error is caught in the transaction?",
        answer=(2, ["Ada", "Ada", "Grace"], ["Welcome", "Booked"]),
        writes=True,
        commits=True,
        together=True,
        source=SAVEPOINT,
    ),
    Question(
        "book_after_refused_booking",
        asks="Who has booked a show, if Ada books it again, which is refused, and then Linus does?",
        answer=["Ada", "Grace", "Linus"],
        writes=True,
        commits=True,
        together=True,
        source=SAVEPOINT,
    ),
    Question(
        "undo_without_an_error",
        asks="Which customers and messages are there after a transaction is marked to be rolled "
        "back?",
        answer=(["Ada", "Ada", "Grace"], ["Welcome"]),
        writes=True,
        commits=True,
        together=True,
        source=f"{DJANGO}/#django.db.transaction.set_rollback",
    ),
    Question(
        "booking_that_must_be_outermost",
        asks="Which customers are there after a booking within a transaction, if it must have its "
        "own?",
        answer=Refused("RuntimeError", "RuntimeError"),
        writes=True,
        commits=True,
        together=True,
        source=ATOMIC,
    ),
    Question(
        "receipts_after_the_commit",
        asks="In which order do receipts of a message and of a booking and the end of each part "
        "come?",
        answer=["message ended", "booking ended", "message sent", "booking sent"],
        writes=True,
        commits=True,
        together=True,
        source=AFTER,
    ),
    Question(
        "receipt_of_booking_tried_again",
        asks="Which receipts are sent of a message whose booking fails afterwards, and is then "
        "tried again?",
        answer=["message sent"],
        writes=True,
        commits=True,
        together=True,
        source=AFTER,
    ),
    Question(
        "receipt_of_message_tried_again",
        asks="Which receipts are sent if a message fails, is tried again in the same transaction, "
        "and a booking follows?",
        answer=["message sent", "booking sent"],
        writes=True,
        commits=True,
        together=True,
        source=AFTER,
    ),
    Question(
        "message_of_failed_request",
        asks="Which messages are there within a request that fails, and after it?",
        answer=(["Welcome", "Booked"], ["Welcome"]),
        writes=True,
        commits=True,
        together=True,
        source=f"{DJANGO}/#tying-transactions-to-http-requests",
    ),
)
