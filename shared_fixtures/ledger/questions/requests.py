"""Where a session and a transaction begin and end: requests, threads, tests, two databases."""

from shared_fixtures.question import PerDatabase, PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
REQUESTS = f"{DJANGO}/topics/db/transactions/#tying-transactions-to-http-requests"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "deposit_of_failed_request",
        asks="What are the balances within a request that fails, and after it?",
        answer=(130, 100),
        writes=True,
        commits=True,
        source=REQUESTS,
    ),
    Question(
        "deposits_of_request_with_own_transactions",
        asks="What is the balance after a request that fails in the second of its own two "
        "transactions?",
        answer=130,
        writes=True,
        commits=True,
        source=REQUESTS,
    ),
    Question(
        "deposit_in_a_session_of_the_thread",
        asks="What balance does another function of the same thread read within a transaction, "
        "and after it was rolled back?",
        answer=(130, 100),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/contextual.html",
    ),
    Question(
        "deposits_in_two_databases",
        asks="What is the balance in each of two databases if the transaction of the second fails?",
        answer=(130, 100),
        writes=True,
        commits=True,
        source=f"{DJANGO}/topics/db/multi-db/",
    ),
    # TS-01
    Question(
        "deposit_within_a_test",
        asks="What is the balance within a test whose code commits a deposit, and after the test?",
        answer=(130, 100),
        writes=True,
        commits=True,
        statements=PerSide(
            "TestCase also checks the foreign keys before it rolls back",
            PerDatabase(
                "PostgreSQL needs two, MariaDB has checked", sqlite=4, postgresql=5, mariadb=3
            ),
            3,
        ),
        source=f"{SQLALCHEMY}/session_transaction.html"
        "#joining-a-session-into-an-external-transaction-such-as-for-test-suites",
    ),
    # TS-03
    Question(
        "statements_of_two_deposits",
        asks="How many statements do two deposits need, without those that begin a transaction?",
        answer=2,
        writes=True,
        commits=True,
        source=f"{DJANGO}/topics/testing/tools/#django.test.TransactionTestCase.assertNumQueries",
    ),
)
