"""What a block keeps, what it undoes, and what other connections see meanwhile."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/transactions"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm/session_transaction.html"
ATOMIC = f"{DJANGO}/#controlling-transactions-explicitly"
BY_HAND = f"{DJANGO}/#low-level-apis"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "two_transfers_of_which_one_is_refused",
        asks="What are the balances after Ada sends 30 to Grace, who then has too little to send "
        "500 back?",
        answer=[70, 80, 0],
        writes=True,
        commits=True,
        source=ATOMIC,
    ),
    Question(
        "balance_read_in_outermost_block",
        asks="What is the balance, read in a block that must be the outermost and is not?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        commits=True,
        source=ATOMIC,
    ),
    Question(
        "lose_deposit_with_its_withdrawal",
        asks="What are the balances before and after the second of two steps fails, which has no "
        "savepoint?",
        answer=([130, -450, 0], [100, 50, 0]),
        writes=True,
        commits=True,
        source=ATOMIC,
    ),
    Question(
        "lose_deposit_whose_check_fails",
        asks="What are the balances before and after a check fails, whose error is caught within "
        "the transaction?",
        answer=([130, 50, 0], [100, 50, 0]),
        writes=True,
        commits=True,
        source=f"{DJANGO}/#django.db.transaction.set_rollback",
    ),
    # TX-02
    Question(
        "count_after_refused_account",
        asks="How many accounts are there, asked in a transaction in which an insert failed?",
        answer=Refused("TransactionManagementError", "PendingRollbackError"),
        writes=True,
        commits=True,
        statements=PerSide("A session refuses the query before it is sent", 2, 1),
        source=f"{SQLALCHEMY}#managing-transactions",
    ),
    Question(
        "must_roll_back_after_refused_account",
        asks="Must a transaction be rolled back before and after an insert fails?",
        answer=(False, True),
        writes=True,
        commits=True,
        source=BY_HAND,
    ),
    Question(
        "undo_second_of_three_deposits",
        asks="What are the balances if only the second of three deposits is undone?",
        answer=[130, 55, 0],
        writes=True,
        commits=True,
        source=f"{DJANGO}/#savepoints",
    ),
    Question(
        "deposits_by_hand",
        asks="Has every transaction ended after one deposit is committed by hand and another is "
        "rolled back, and what is the balance?",
        answer=(True, 130),
        writes=True,
        commits=True,
        source=BY_HAND,
    ),
    # TX-01
    Question(
        "undo_deposit_after_savepoint",
        asks="What is a balance after a savepoint is released, and after the transaction is "
        "rolled back?",
        answer=(130, 100),
        writes=True,
        commits=True,
        source="https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#pysqlite-serializable",
    ),
    # TX-04
    Question(
        "transaction_after_reading",
        asks="Who holds an account, and is a transaction open after that was read?",
        answer=("Ada", False),
        commits=True,
        source=f"{SQLALCHEMY}#managing-transactions",
    ),
    # WR-01
    Question(
        "deposit_read_by_another",
        asks="What balance does another read after a deposit?",
        answer=130,
        writes=True,
        commits=True,
        source="https://docs.sqlalchemy.org/en/21/orm/session_basics.html#committing",
    ),
    # RW-02
    Question(
        "deposit_by_plain_sql",
        asks="What balance is there after a deposit by an SQL statement on a connection?",
        answer=130,
        writes=True,
        commits=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/sql/#executing-custom-sql-directly",
    ),
    # TX-03
    Question(
        "balance_read_twice",
        asks="What balance does a transaction read before and after another commits a deposit?",
        answer=(100, 130),
        # On SQLite, a transaction that has read keeps others from committing.
        only_on=("postgresql", "mariadb"),
        writes=True,
        commits=True,
        source="https://docs.djangoproject.com/en/5.2/ref/databases/#isolation-level",
    ),
    Question(
        "balance_read_twice_in_a_snapshot",
        asks="What balance does a transaction read before and after another commits a deposit, if "
        "it must always read the same?",
        answer=(100, 100),
        # MariaDB sets the level before the transaction begins.
        only_on=("postgresql",),
        writes=True,
        commits=True,
        statements=PerSide("SQLAlchemy sets the level by the driver, without a statement", 4, 3),
        source=f"{SQLALCHEMY}#setting-isolation-for-individual-transactions",
    ),
)
