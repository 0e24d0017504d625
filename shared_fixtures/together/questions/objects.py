"""Objects of one library after the other has changed their rows."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
REFRESH = f"{SQLALCHEMY}/session_state_management.html#refreshing-expiring"
FROM_DB = f"{DJANGO}/ref/models/instances/#refreshing-objects-from-database"
FLUSHING = f"{SQLALCHEMY}/session_basics.html#flushing"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "seats_left_after_an_update",
        asks="How many seats has a show before and after a statement sells two of them?",
        answer=(10, 8),
        writes=True,
        commits=True,
        together=True,
        source=REFRESH,
    ),
    Question(
        "seats_left_on_an_instance",
        asks="How many seats has a show that was read before another function sold two?",
        answer=8,
        writes=True,
        commits=True,
        together=True,
        source=FROM_DB,
    ),
    Question(
        "rename_show_after_a_sale",
        asks="What are the title and the seats of a show that is renamed on an object which was "
        "read before two seats were sold?",
        answer=("Hamlet II", 8),
        writes=True,
        commits=True,
        together=True,
        source=f"{DJANGO}/ref/models/instances/#specifying-which-fields-to-save",
    ),
    Question(
        "count_messages_after_adding_one",
        asks="How many messages are counted in a transaction that has added one?",
        answer=2,
        writes=True,
        commits=True,
        together=True,
        source=FLUSHING,
    ),
    Question(
        "two_messages_in_order",
        asks="In which order are the keys of two messages that are added one after the other?",
        answer=["Welcome", "first", "second"],
        writes=True,
        commits=True,
        together=True,
        source=FLUSHING,
    ),
    Question(
        "seats_left_after_an_undone_sale",
        asks="How many seats has the row of a show during a sale of two that is undone, and then "
        "the object and the row?",
        answer=(8, 10, 10),
        writes=True,
        commits=True,
        together=True,
        source=f"{DJANGO}/topics/db/transactions/#controlling-transactions-explicitly",
    ),
    Question(
        "paid_before_and_after_another_payment",
        asks="In how many parts is how much paid for a booking, whose payments were read with it, "
        "and how much after another payment?",
        answer=(2, 20, 30),
        writes=True,
        commits=True,
        together=True,
        statements=PerSide("the half that has moved must read the booking again", 4, 5),
        source=f"{DJANGO}/ref/models/querysets/#prefetch-related",
    ),
    # TX-07
    Question(
        "message_by_a_receiver",
        asks="Which messages are there after a booking, if a receiver writes one for each new "
        "booking?",
        answer=["Welcome", "Booked: Linus"],
        writes=True,
        commits=True,
        together=True,
        source=f"{SQLALCHEMY}/session_events.html#after-flush",
    ),
)
