"""Transactions over two databases, and what a transaction is made of."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/transactions"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm/session_transaction.html"
TWO_PHASES = f"{SQLALCHEMY}#enabling-two-phase-commit"

QUESTIONS: tuple[Question, ...] = (
    # DB-01
    Question(
        "keep_copies_and_members_together",
        asks="How many copies has one database, and how many members the other, after a block "
        "fails that deleted both?",
        answer=(6, 4),
        writes=True,
        commits=True,
        source=f"{DJANGO}/#controlling-transactions-explicitly",
    ),
    Question(
        "receipt_of_other_database",
        asks="What comes first, the end of an inner block of one database, or a receipt that waits "
        "for the commit of the other?",
        answer=["inner block ended", "receipt"],
        writes=True,
        commits=True,
        source=f"{DJANGO}/#django.db.transaction.on_commit",
    ),
    # TX-08
    Question(
        "change_both_databases_in_two_phases",
        asks="What is a title for others when both databases have promised to commit, and what are "
        "the title and a fee after both have committed?",
        answer=("Emma", ("Clueless", 25)),
        # SQLite has none, and PostgreSQL allows none unless it is configured to.
        only_on=("mariadb",),
        writes=True,
        commits=True,
        source=TWO_PHASES,
    ),
    Question(
        "undo_promise_of_both_databases",
        asks="What are a title and a fee if a change that both databases have promised is undone?",
        answer=("Emma", 20),
        only_on=("mariadb",),
        writes=True,
        commits=True,
        source=TWO_PHASES,
    ),
    # TX-08
    Question(
        "lock_a_number",
        asks="Does a transaction get a lock on a number, and does another get it meanwhile, and "
        "after the end of the first?",
        answer=(True, False, True),
        only_on=("postgresql",),
        commits=True,
        source="https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS",
    ),
    Question(
        "numbers_of_savepoints",
        asks="Which number has the first savepoint in each of two counts?",
        answer=[1, 1],
        commits=True,
        source=f"{DJANGO}/#django.db.transaction.clean_savepoints",
    ),
    Question(
        "transactions_of_nested_blocks",
        asks="Is a transaction open, and is a savepoint, before a block, in it, and in one within?",
        answer=[(False, False), (True, False), (True, True)],
        commits=True,
        source=f"{SQLALCHEMY}#using-savepoint",
    ),
    Question(
        "count_outside_of_a_transaction",
        asks="How many books are there, asked where every query must be in a transaction?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        commits=True,
        statements=PerSide("A session refuses before there is a statement", 2, 1),
        source=f"{SQLALCHEMY}#disabling-autobegin-to-prevent-implicit-transactions",
    ),
)
