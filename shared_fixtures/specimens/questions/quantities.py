"""Numbers: what a column keeps of them, and what comes back."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"

QUESTIONS: tuple[Question, ...] = (
    Question(  # MF-13
        "collectors_of_thirty_centigrams",
        asks="Who has specimens of 0.30 g together?",
        answer=PerDatabase(
            "SQLite adds binary numbers, whose sum is 0.30000000000000004",
            sqlite=[],
            postgresql=["Ada"],
            mariadb=["Ada"],
        ),
        source=f"{SQLALCHEMY}/dialects/sqlite.html#sqlite-datatype-reflection",
    ),
    Question(  # MF-15
        "mass_that_is_rounded",
        asks="What has the object of a mass of 1.005 g, and what has its row?",
        answer=PerDatabase(
            "1.005 is a little less as a binary number, and SQLite has no others",
            sqlite=("1.005", "1.00"),
            postgresql=("1.005", "1.01"),
            mariadb=("1.005", "1.01"),
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#decimalfield",
    ),
)
