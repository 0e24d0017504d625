"""Rows with keys of their own: fixtures, rows in bulk, and rows that refer to later ones."""

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref"
LOADDATA = f"{DJANGO}/django-admin/#loaddata"

QUESTIONS: tuple[Question, ...] = (
    # MF-22, TS-04
    Question(
        "key_after_loading_a_fixture",
        asks="Which key does a new account get after a fixture has loaded one under the next key?",
        answer=5,
        writes=True,
        statements=PerSide(
            "loaddata tries to update the row first, and checks foreign keys at the end",
            PerDatabase("each database does so in its own way", 6, 6, 13),
            PerDatabase("only PostgreSQL's counter is moved by hand", 2, 3, 2),
        ),
        source=LOADDATA,
    ),
    # TS-04
    Question(
        "fixture_of_accounts",
        asks="What is the fixture of all accounts?",
        answer=[
            {
                "model": "ledger.account",
                "pk": 1,
                "fields": {"number": "A-1", "holder": "Ada", "balance": 100},
            },
            {
                "model": "ledger.account",
                "pk": 2,
                "fields": {"number": "B-2", "holder": "Grace", "balance": 50},
            },
            {
                "model": "ledger.account",
                "pk": 3,
                "fields": {"number": "C-3", "holder": "Alan", "balance": 0},
            },
        ],
        source=f"{DJANGO}/django-admin/#dumpdata",
    ),
    # WR-07
    Question(
        "keys_of_accounts_opened_or_there",
        asks="Which keys have two accounts that are opened at once, of which the second is there?",
        answer={"D-4": 4, "A-1": 1},
        writes=True,
        source=f"{DJANGO}/models/querysets/#bulk-create",
    ),
    # MT-03
    Question(
        "holder_of_entry_written_first",
        asks="Whose is an entry that is written before its account?",
        answer=PerDatabase(
            "MariaDB has no deferred constraints",
            sqlite="Dot",
            postgresql="Dot",
            mariadb=Refused("IntegrityError", "IntegrityError"),
        ),
        writes=True,
        source=f"{DJANGO}/databases/#postgresql-notes",
    ),
)
