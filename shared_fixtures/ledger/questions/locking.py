"""Locks on rows, and versions that do without."""

from shared_fixtures.question import Lock, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
LOCK = f"{DJANGO}/querysets/#select-for-update"
FOR_UPDATE = f"{SQLALCHEMY}/core/selectable.html#sqlalchemy.sql.expression.GenerativeSelect"
VERSIONS = f"{SQLALCHEMY}/orm/versioning.html"

ADA = Lock("ledger_account", 1)

QUESTIONS: tuple[Question, ...] = (
    # TX-05
    Question(
        "withdraw_from_locked_account",
        asks="What is the balance after fifty are withdrawn, if thirty were deposited between "
        "reading and locking?",
        answer=80,
        writes=True,
        locks=(ADA,),
        source=f"{SQLALCHEMY}/orm/queryguide/api.html#populate-existing",
    ),
    Question(
        "refresh_and_lock_account",
        asks="What is the balance after an object is refreshed and its row locked, if thirty were "
        "deposited meanwhile?",
        answer=130,
        writes=True,
        locks=(ADA,),
        source=f"{DJANGO}/instances/#refreshing-objects-from-database",
    ),
    Question(
        "lock_accounts_without_waiting",
        asks="Which of two accounts can be locked at once, while another transaction has locked "
        "the first?",
        answer=["B-2"],
        # SQLite has no locks on rows.
        only_on=("postgresql", "mariadb"),
        locks=(Lock("ledger_account", 2),),
        locked=(ADA,),
        source=LOCK,
    ),
    Question(
        "lock_accounts_that_are_free",
        asks="Which accounts can be locked while another transaction has locked the first?",
        answer=["B-2", "C-3"],
        only_on=("postgresql", "mariadb"),
        locks=(Lock("ledger_account", 2), Lock("ledger_account", 3)),
        locked=(ADA,),
        source=LOCK,
    ),
    Question(
        "lock_account_of_entry",
        asks="Whose is an entry, when only the account is locked?",
        answer=("rent", "Ada"),
        # SQLite has no locks on rows, and on MariaDB Django cannot lock only some tables.
        only_on=("postgresql",),
        locks=(ADA,),
        source=FOR_UPDATE,
    ),
    Question(
        "lock_account_but_not_its_key",
        asks="Who holds an account, locked so that entries may still be added to it?",
        answer="Ada",
        # Only PostgreSQL has such a lock.
        only_on=("postgresql",),
        locks=(Lock("ledger_account", 1, "NO KEY UPDATE"),),
        source=FOR_UPDATE,
    ),
    # TX-08
    Question(
        "amend_transfer",
        asks="What are the note and the version of a transfer after its note is changed?",
        answer=("dinner", 4),
        writes=True,
        source=VERSIONS,
    ),
    Question(
        "amend_transfer_by_two_clerks",
        asks="Which of two changes of a transfer are kept, whose clerks have read it at the same "
        "time, and what are its note and version then?",
        answer=([True, False], ("brunch", 4)),
        writes=True,
        commits=True,
        source=VERSIONS,
    ),
    Question(
        "delete_transfer_amended_meanwhile",
        asks="Is a transfer deleted that another has changed meanwhile, and which are there then?",
        answer=(False, ["brunch", "rent"]),
        writes=True,
        source=VERSIONS,
    ),
    Question(
        "amend_all_transfers",
        asks="What are the notes and versions after one statement changes all transfers?",
        answer=[(1, "amended", 4), (2, "amended", 4)],
        writes=True,
        source=VERSIONS,
    ),
)
