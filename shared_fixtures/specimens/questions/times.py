"""Moments, dates and times: fractions of seconds, zones, and how SQLite stores them."""

from datetime import date, datetime, time

from shared_fixtures.question import PerDatabase, Question
from shared_fixtures.specimens.statements import with_editor

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
TYPES = f"{SQLALCHEMY}/core/type_basics.html#sqlalchemy.types"
MYSQL = f"{SQLALCHEMY}/dialects/mysql.html#sqlalchemy.dialects.mysql"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "types_of_times",
        asks="Which types does the database give to columns of dates and times?",
        answer=PerDatabase(
            "SQLite keeps the words; only MariaDB must be asked for fractions of seconds",
            sqlite=["date", "time", "timestamp", "time"],
            postgresql=[
                *("date", "time without time zone", "timestamp without time zone"),
                "time without time zone",
            ],
            mariadb=["date", "time", "timestamp", "time(6)"],
        ),
        statements=with_editor(2),
        commits=True,
        source=f"{TYPES}.TIMESTAMP",
    ),
    Question(  # MF-10, MF-11
        "fractions_that_are_kept",
        asks="How many microseconds are kept of a moment and of a time?",
        answer=(654321, 654321),
        statements=with_editor(3),
        writes=True,
        commits=True,
        source=f"{MYSQL}.DATETIME",
    ),
    Question(
        "fractions_of_each_precision",
        asks="How many microseconds does MariaDB keep with three, six and one digits?",
        answer=[654000, 654321, 600000],
        only_on=("mariadb",),
        writes=True,
        commits=True,
        source=f"{MYSQL}.TIMESTAMP",
    ),
    Question(  # MF-09
        "fractions_of_the_creation",
        asks="Has any of three rows a fraction of a second in the moment of its creation?",
        answer=True,
        statements=with_editor(5),
        writes=True,
        commits=True,
        source=f"{DJANGO}/ref/models/fields/#django.db.models.DateField.auto_now_add",
    ),
    Question(  # TZ-07
        "moment_in_the_zone_of_a_session",
        asks="Which moment is kept of 12:00 UTC if the session is in New York?",
        answer="2024-01-10T12:00:00+00:00",
        only_on=("postgresql",),
        source=f"{TYPES}.DateTime",
    ),
    Question(
        "formats_of_sqlite",
        asks="Which texts are in columns of dates and times with formats, and what comes back?",
        answer=(
            ("2024/03/01", "20240301 123005", "12-30-05"),
            (date(2024, 3, 1), datetime(2024, 3, 1, 12, 30, 5), time(12, 30, 5)),
        ),
        only_on=("sqlite",),
        statements=with_editor(4),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/dialects/sqlite.html#sqlalchemy.dialects.sqlite.DATETIME",
    ),
)
