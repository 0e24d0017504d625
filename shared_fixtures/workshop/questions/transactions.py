"""Who is informed of the beginning and end of transactions."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SESSION = "https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.SessionEvents"
CORE = "https://docs.sqlalchemy.org/en/21/core/events.html#sqlalchemy.events.ConnectionEvents"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "index_after_the_commit",
        asks="Which jobs are in a search index that is written after commits, if the transaction "
        "of the third of four was rolled back?",
        answer=["rim", "bell", "dynamo"],
        writes=True,
        commits=True,
        source=f"{DJANGO}/topics/db/transactions/#performing-actions-after-commit",
    ),
    Question(
        "commit_that_is_refused",
        asks="Which of two jobs is refused because there are more than fifty hours of work with "
        "it, and how many are there then?",
        answer=(["fork"], 50),
        writes=True,
        commits=True,
        source=f"{SESSION}.before_commit",
    ),
    Question(
        "transactions_of_a_session",
        asks="What is heard of two transactions that write, of which the second is rolled back?",
        answer=["begin", "commit", "begin", "rollback"],
        writes=True,
        commits=True,
        source=f"{SESSION}.after_begin",
    ),
    Question(
        "blocks_that_ended",
        asks="Which block ends first if a block that writes is within another?",
        answer=["inner", "outer"],
        writes=True,
        commits=True,
        source=f"{SESSION}.after_transaction_end",
    ),
    Question(
        "transactions_of_a_connection",
        asks="What does the connection hear of two such transactions?",
        answer=["begin", "commit", "begin", "rollback"],
        writes=True,
        commits=True,
        source=f"{CORE}.begin",
    ),
    Question(
        "savepoints_of_a_connection",
        asks="What does the connection hear of two savepoints, of which the second is undone?",
        answer=["savepoint", "release", "savepoint", "rollback"],
        writes=True,
        commits=True,
        source=f"{CORE}.savepoint",
    ),
    Question(
        "two_phases_of_a_transaction",
        asks="What is heard of two transactions in two phases, of which the second is rolled back?",
        answer=["begin", "prepare", "commit", "begin", "prepare", "rollback"],
        writes=True,
        commits=True,
        only_on=("mariadb",),
        source=f"{CORE}.prepare_twophase",
    ),
)
