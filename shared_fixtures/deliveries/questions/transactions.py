"""Transactions in an event loop, of which Django has none."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
QUERIES = f"{DJANGO}/topics/db/queries/#asynchronous-queries"
ADAPTERS = f"{DJANGO}/topics/async/#async-adapter-functions"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
TRANSACTION = f"{SQLALCHEMY}/extensions/asyncio.html#sqlalchemy.ext.asyncio.AsyncSessionTransaction"

QUESTIONS: tuple[Question, ...] = (
    # AS-01
    Question(
        "weight_in_a_plain_block",
        asks="What does a parcel weigh, read in a block of a transaction that nothing waits for?",
        answer=Refused("SynchronousOnlyOperation", "TypeError"),
        without_sql=True,
        source=QUERIES,
    ),
    # AS-01
    Question(
        "exchange_that_fails",
        asks="What do two parcels weigh after three are moved from one to the other in a "
        "transaction that fails half-way?",
        answer=[5, 12],
        writes=True,
        commits=True,
        source=ADAPTERS,
    ),
    Question(
        "exchange_that_succeeds",
        asks="What do two parcels weigh after three are moved from one to the other?",
        answer=[2, 15],
        writes=True,
        commits=True,
        source=TRANSACTION,
    ),
    Question(
        "second_label_undone",
        asks="Which labels are added if only the second of two is undone?",
        answer=["heavy"],
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/session_transaction.html#using-savepoint",
    ),
    Question(
        "blocks_that_are_open",
        asks="Is a transaction open, and an inner block, before a block, in it, in an inner one, "
        "and after both?",
        answer=[(False, False), (True, False), (True, True), (False, False)],
        without_sql=True,
        commits=True,
        source=TRANSACTION,
    ),
    Question(
        "must_roll_back_after_refused_label",
        asks="Must a transaction be rolled back before a label is refused, after that, and after "
        "it was rolled back?",
        answer=[False, True, False],
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/session_transaction.html#managing-transactions",
    ),
    Question(
        "weights_by_hand",
        asks="What does a parcel weigh after one change is committed by hand, and another is "
        "rolled back?",
        answer=6,
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/session_basics.html#committing",
    ),
    Question(
        "label_by_code_that_does_not_wait",
        asks="How many labels are there after a function that knows of no event loop has added "
        "one in its transaction?",
        answer=4,
        writes=True,
        commits=True,
        source=ADAPTERS,
    ),
)
