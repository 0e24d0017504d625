"""Text: case, accents, wildcards, collations and regular expressions."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
FUNCTIONS = "https://docs.djangoproject.com/en/5.2/ref/models/database-functions"
SQLITE_LIKE = "SQLite's LIKE ignores the case of ASCII."

QUESTIONS: tuple[Question, ...] = (
    # LK-01, LK-11
    Question(
        "books_called_wool",
        asks="Which books are called wool?",
        answer=PerDatabase(
            "MariaDB's usual collation ignores case and spaces at the end.",
            sqlite=[8],
            postgresql=[8],
            mariadb=[8, 9, 10],
        ),
        unordered=True,
        source=f"{DJANGO}/#exact",
    ),
    Question(
        "books_called_wool_to_the_letter",
        asks="Which books are called wool, in small letters and without a space?",
        answer=[8],
        unordered=True,
        # The others compare so without a collation.
        only_on=("mariadb",),
        source=f"{FUNCTIONS}/#collate",
    ),
    Question(
        "books_called_wool_without_case",
        asks="Which books are called wool by a collation that ignores the case of ASCII?",
        answer=[8, 10],
        unordered=True,
        # The name of a collation is the database's.
        only_on=("sqlite",),
        source=f"{FUNCTIONS}/#collate",
    ),
    # LK-04
    Question(
        "books_called_snake_case_in_any_case",
        asks="Which books are called SNAKE_CASE, in any case?",
        answer=[3],
        unordered=True,
        source=f"{DJANGO}/#iexact",
    ),
    # LK-05
    Question(
        "books_called_school_in_any_case",
        asks="Which books are called ÉCOLE, in any case?",
        answer=PerDatabase(
            "SQLite only knows the case of ASCII; MariaDB's collation ignores accents.",
            sqlite=[6],
            postgresql=[6, 12],
            mariadb=[6, 7, 12],
        ),
        unordered=True,
        source=f"{DJANGO}/#iexact",
    ),
    # LK-02
    Question(
        "books_with_wool_in_the_title",
        asks="Which titles contain Wool with a capital?",
        answer=PerDatabase(
            "SQLite's LIKE always ignores the case of ASCII.",
            sqlite=[1, 2, 8, 9, 10],
            postgresql=[1, 2],
            mariadb=[1, 2],
        ),
        unordered=True,
        source=f"{DJANGO}/#contains",
    ),
    # LK-03
    Question(
        "books_with_a_percent_sign_before_wool",
        asks="Which titles contain '0% W'?",
        answer=PerDatabase(SQLITE_LIKE, sqlite=[1, 11], postgresql=[1], mariadb=[1]),
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#escaping-percent-signs-and-underscores-in-like-statements",
    ),
    Question(
        "books_with_an_underscore",
        asks="Which titles contain 'E_C', in any case?",
        answer=[3, 14],
        unordered=True,
        # SQLite's LIKE always ignores the case of ASCII.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#icontains",
    ),
    Question(
        "books_with_a_backslash",
        asks="Which titles contain a colon, a backslash and a t?",
        answer=[5],
        unordered=True,
        # SQLite's LIKE always ignores the case of ASCII.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "books_that_start_with_a_capital",
        asks="Which titles start with Sn?",
        answer=[4],
        unordered=True,
        # SQLite's LIKE always ignores the case of ASCII.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#startswith",
    ),
    Question(
        "books_that_start_with_snake_in_any_case",
        asks="Which titles start with 'SNAKE_', in any case?",
        answer=[3, 14],
        unordered=True,
        # SQLite's LIKE always ignores the case of ASCII.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#istartswith",
    ),
    Question(
        "books_that_end_with_wool",
        asks="Which titles end with Wool?",
        answer=[1],
        unordered=True,
        # SQLite's LIKE always ignores the case of ASCII.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#endswith",
    ),
    Question(
        "books_that_end_with_wool_in_any_case",
        asks="Which titles end with 'OOL', in any case?",
        # LIKE does not ignore a space at the end.
        answer=[1, 8, 10],
        unordered=True,
        # SQLite's LIKE always ignores the case of ASCII.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#iendswith",
    ),
    # LK-10
    Question(
        "books_in_small_letters",
        asks="Which titles consist of the small letters of ASCII and underscores?",
        answer=[3, 7, 8],
        unordered=True,
        source=f"{DJANGO}/#regex",
    ),
    Question(
        "books_called_wool_or_wool_with_a_space",
        asks="Which titles are wool and maybe a space, in any case?",
        answer=[8, 9, 10],
        unordered=True,
        source=f"{DJANGO}/#iregex",
    ),
    Question(
        "books_with_wool_as_a_word",
        asks=r"Which titles match \bWool\b?",
        answer=PerDatabase(
            r"PostgreSQL takes \b as the character backspace; its boundary of a word is \y.",
            sqlite=[1],
            postgresql=[],
            mariadb=[1],
        ),
        unordered=True,
        source=f"{DJANGO}/#regex",
    ),
    Question(
        "books_without_a_subtitle",
        asks="Which books have no subtitle?",
        answer=[1, 5, 9, 10],
        unordered=True,
        source=f"{DJANGO}/#isnull",
    ),
    Question(
        "books_with_a_subtitle_maybe_empty",
        asks="Which books have a subtitle, even an empty one?",
        answer=[2, 3, 4, 6, 7, 8, 11, 12, 13, 14],
        unordered=True,
        source=f"{DJANGO}/#isnull",
    ),
    Question(
        "books_with_an_empty_subtitle",
        asks="Which books have an empty subtitle?",
        answer=[2],
        unordered=True,
        source=f"{DJANGO}/#exact",
    ),
)
