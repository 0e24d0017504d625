"""Functions that have a class, aggregates in an order, and windows."""

from datetime import datetime
from zoneinfo import ZoneInfo

from shared_fixtures.question import PerSide, Question

FUNCTION = "https://docs.sqlalchemy.org/en/21/core/functions.html#sqlalchemy.sql.functions"
OVER = "https://docs.sqlalchemy.org/en/21/core/sqlelement.html#sqlalchemy.sql.expression.over"
WINDOWS = "https://docs.djangoproject.com/en/5.2/ref/models/expressions/#window-functions"
DATES = "https://docs.djangoproject.com/en/5.2/ref/models/database-functions/#date-functions"

OSLO = ZoneInfo("Europe/Oslo")

QUESTIONS: tuple[Question, ...] = (
    Question(
        "squares_of_signals",
        asks="What are the squares of the signals, and eight, by a function without a table?",
        answer=([25.0, 0.0, 36.0, 9.0, 1.0], 8.0),
        # SQLite has no such function in every build.
        only_on=("postgresql", "mariadb"),
        only_with=("sqlalchemy 2.1",),
        source=f"{FUNCTION}.pow",
    ),
    # EX-07
    Question(
        "whether_time_stands_still",
        asks="Is the time of two statements in one transaction the same?",
        answer=True,
        only_on=("postgresql",),
        source=f"{FUNCTION}.now",
    ),
    Question(
        "order_of_clocks",
        asks="Is the day that of the moment, and does each clock agree with the other?",
        answer=(True, True, True),
        only_on=("postgresql",),
        source=f"{FUNCTION}.localtimestamp",
    ),
    Question(
        "whether_one_user_asks",
        asks="Is the user of a session the one whose rights count, under each of its names?",
        answer=(True, True),
        only_on=("postgresql",),
        source=f"{FUNCTION}.session_user",
    ),
    Question(
        "tickets_from_a_sequence",
        asks="Which numbers are next in a new sequence, asked for twice?",
        answer=[1, 2],
        writes=True,
        only_on=("postgresql",),
        source=f"{FUNCTION}.next_value",
    ),
    # AG-10
    Question(
        "ships_of_each_home_in_order",
        asks="Which ships has each home, the oldest first, as a list and as a text?",
        answer=[
            ("Aarby", ["Borealis", "anna"], "Borealis, anna"),
            ("Borgvik", ["Petrel", "Cormorant"], "Cormorant, Petrel"),
        ],
        only_on=("postgresql",),
        only_with=("sqlalchemy 2.1",),
        source=f"{FUNCTION}.array_agg",
    ),
    Question(
        "usual_and_middle_cargo",
        asks="Which cargo is the most frequent, where is a tenth, and which cargo is there?",
        # 10, 25, 40, 40 and 70: a tenth of the way is four tenths between the first two.
        answer=(40, 16.0, 10),
        only_on=("postgresql",),
        source=f"{FUNCTION}.percentile_cont",
    ),
    Question(
        "bookings_by_all_groups",
        asks="How many bookings has each harbour, each state, both, and how many are there?",
        answer=[
            *((1, False, 1), (1, True, 1), (2, False, 2)),
            *((1, None, 2), (2, None, 2), (None, False, 3), (None, True, 1), (None, None, 4)),
        ],
        unordered=True,
        statements=PerSide("Django groups in one way in each query.", 4, 1),
        only_on=("postgresql",),
        source=f"{FUNCTION}.cube",
    ),
    Question(
        "numbers_of_some_visits",
        asks="How many visits had a cargo of 40 or more, and how many the agent vik?",
        answer=(3, 2),
        # MariaDB has no FILTER.
        only_on=("sqlite", "postgresql"),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.funcfilter",
    ),
    Question(
        "cargo_of_others_so_far",
        asks="How much cargo had come by the moment of each visit, without that of the visit?",
        # The first and the last came at one moment.
        answer=[(1, 70), (2, 150), (3, 110), (4, 160), (5, 160), (6, 40)],
        # MariaDB has no EXCLUDE.
        only_on=("sqlite", "postgresql"),
        only_with=("sqlalchemy 2.1",),
        source=f"{OVER}.params.exclude",
    ),
    Question(
        "cargo_of_all_at_each_moment",
        asks="How much cargo came at each moment, with nothing excluded?",
        answer=[(1, 110), (2, 10), (3, 40), (4, None), (5, 25), (6, 110)],
        only_on=("sqlite", "postgresql"),
        only_with=("sqlalchemy 2.1",),
        source=f"{OVER}.params.exclude",
    ),
    Question(
        "cargo_of_two_moments",
        asks="How much cargo came at the moment of each visit and at the one before?",
        answer=[(1, 110), (2, 50), (3, 150), (4, 10), (5, 25), (6, 110)],
        only_on=("sqlite", "postgresql"),
        source=f"{OVER}.params.groups",
    ),
    Question(
        "cargo_before_and_after",
        asks="What was the cargo two visits before each, and after it, with zero after the last?",
        answer=[(None, 10), (None, 40), (40, None), (10, 25), (40, 70), (None, 0)],
        unordered=True,
        # LEAD() of MariaDB has no default.
        only_on=("sqlite", "postgresql"),
        source=WINDOWS,
    ),
    Question(
        "days_in_oslo",
        asks="On which day of the month did each visit begin in Oslo?",
        # The second was late on the third, by the clock of Greenwich.
        answer=[
            (1, datetime(2024, 5, 1, tzinfo=OSLO)),
            (4, datetime(2024, 5, 4, tzinfo=OSLO)),
            (3, datetime(2024, 5, 3, tzinfo=OSLO)),
            (10, datetime(2024, 6, 10, tzinfo=OSLO)),
            (30, datetime(2024, 12, 30, tzinfo=OSLO)),
            (1, datetime(2024, 5, 1, tzinfo=OSLO)),
        ],
        # MariaDB knows no zones until its tables of them are filled.
        only_on=("sqlite", "postgresql"),
        source=DATES,
    ),
    Question(
        "visits_of_a_year_of_weeks",
        asks="How many visits were in the year 2023, and which in 2025 by the weeks?",
        answer=(0, [5]),
        source=DATES,
    ),
    # QS-27
    Question(
        "months_with_visits",
        asks="Which months had visits, the last first?",
        answer=[
            datetime(2024, 12, 1).date(),
            datetime(2024, 6, 1).date(),
            datetime(2024, 5, 1).date(),
        ],
        only_on=("sqlite", "postgresql"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#dates",
    ),
)
