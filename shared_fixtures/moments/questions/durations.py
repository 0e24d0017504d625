"""Durations: the time between moments, and moments after a time."""

from datetime import UTC, datetime, timedelta

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
F_EXPRESSIONS = f"{DJANGO}/expressions/#f-expressions"
FIELD = f"{DJANGO}/fields/#durationfield"

QUESTIONS: tuple[Question, ...] = (
    # EX-10, MF-12
    Question(
        "lengths_of_flights",
        asks="How long did the flights take?",
        # AB5 and AB7 have not arrived.
        answer=[
            *(timedelta(minutes=30), timedelta(minutes=150), timedelta(hours=1)),
            *(timedelta(hours=1), None, timedelta(days=1, minutes=30), None),
            timedelta(minutes=45),
        ],
        source=F_EXPRESSIONS,
    ),
    Question(
        "flights_longer_than_planned",
        asks="Which flights took longer than planned?",
        # AB2, AB3 and AB8 took exactly as long, AB6 ten minutes less.
        answer=["AB1", "AB4"],
        unordered=True,
        source=F_EXPRESSIONS,
    ),
    # EX-09
    Question(
        "planned_arrivals",
        asks="When should the flights arrive?",
        answer=[
            datetime(2024, 12, 30, 23, 50, tzinfo=UTC),
            datetime(2025, 1, 1, 2, 29, 59, 999400, tzinfo=UTC),
            datetime(2019, 3, 31, 1, 30, 0, 500000, tzinfo=UTC),
            datetime(2024, 10, 27, 1, 15, tzinfo=UTC),
            datetime(2021, 1, 1, 10, 0, tzinfo=UTC),
            datetime(2025, 1, 1, 0, 10, tzinfo=UTC),
            datetime(2099, 7, 1, 3, 0, tzinfo=UTC),
            datetime(2022, 1, 1, 0, 45, tzinfo=UTC),
        ],
        # SQLite's functions know milliseconds; Django adds in Python there.
        only_on=("postgresql", "mariadb"),
        source=F_EXPRESSIONS,
    ),
    Question(
        "planned_time_of_all_flights",
        asks="How long should all flights take together, and how long the longest?",
        # 0:20, 2:30, 1:00, 0:45, 10:00, 24:40, 5:00 and 0:45.
        answer={
            "total": timedelta(hours=45),
            "longest": timedelta(hours=24, minutes=40),
        },
        source=FIELD,
    ),
    # MF-12
    Question(
        "flights_planned_for_long",
        asks="Which flights should take at least two hours and a half?",
        answer=["AB2", "AB5", "AB6", "AB7"],
        unordered=True,
        source=FIELD,
    ),
    # EX-09
    Question(
        "delay_flights",
        asks="When do the flights depart after the shortest were delayed by an hour and a quarter?",
        # Only AB1 should take less than 45 minutes.
        answer=[
            datetime(2024, 12, 31, 0, 45, tzinfo=UTC),
            datetime(2024, 12, 31, 23, 59, 59, 999400, tzinfo=UTC),
            datetime(2019, 3, 31, 0, 30, 0, 500000, tzinfo=UTC),
            datetime(2024, 10, 27, 0, 30, tzinfo=UTC),
            datetime(2021, 1, 1, 0, 0, tzinfo=UTC),
            datetime(2024, 12, 30, 23, 30, tzinfo=UTC),
            datetime(2099, 6, 30, 22, 0, tzinfo=UTC),
            datetime(2022, 1, 1, 0, 0, tzinfo=UTC),
        ],
        writes=True,
        only_on=("postgresql", "mariadb"),
        source=F_EXPRESSIONS,
    ),
    Question(
        "add_to_planned_times",
        asks="How long should the flights take, with five minutes more for each?",
        answer=[
            *(timedelta(minutes=25), timedelta(minutes=155), timedelta(minutes=65)),
            *(timedelta(minutes=50), timedelta(minutes=605), timedelta(days=1, minutes=45)),
            *(timedelta(minutes=305), timedelta(minutes=50)),
        ],
        writes=True,
        source=F_EXPRESSIONS,
    ),
    # EX-10
    Question(
        "days_on_sale_before_2025",
        asks="How many days before 1 January 2025 did the sale of each flight begin?",
        # 2024 has 366 days, 31 of them before February and 60 until 29 February; 2020 is four
        # years and a day before, 2099 is 74 years after with 18 leap years: 2028 to 2096.
        answer=[307, 336, 367, 275, 1462, 307, -27028, 1280],
        source=F_EXPRESSIONS,
    ),
)
