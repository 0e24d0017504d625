"""The beginnings of years, quarters, months, weeks, days, hours, minutes and seconds."""

from datetime import UTC, date, datetime, time

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
TRUNC = f"{DJANGO}/database-functions/#trunc"


def _utc(year: int, month: int, day: int, *clock: int) -> datetime:
    hour, minute, second = (*clock, 0, 0, 0)[:3]
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


QUESTIONS: tuple[Question, ...] = (
    Question(
        "beginnings_of_years_months_and_days",
        asks="When did the years, months and days of the departures begin?",
        answer=[
            tuple(_utc(*day) for day in row)
            for row in [
                ((2024, 1, 1), (2024, 12, 1), (2024, 12, 30)),
                ((2024, 1, 1), (2024, 12, 1), (2024, 12, 31)),
                ((2019, 1, 1), (2019, 3, 1), (2019, 3, 31)),
                ((2024, 1, 1), (2024, 10, 1), (2024, 10, 27)),
                ((2021, 1, 1), (2021, 1, 1), (2021, 1, 1)),
                ((2024, 1, 1), (2024, 12, 1), (2024, 12, 30)),
                ((2099, 1, 1), (2099, 6, 1), (2099, 6, 30)),
                ((2022, 1, 1), (2022, 1, 1), (2022, 1, 1)),
            ]
        ],
        source=TRUNC,
    ),
    Question(
        "full_hours_minutes_and_seconds",
        asks="What were the full hours, minutes and seconds before the departures?",
        answer=[
            tuple(_utc(*moment) for moment in row)
            for row in [
                ((2024, 12, 30, 23), (2024, 12, 30, 23, 30), (2024, 12, 30, 23, 30)),
                ((2024, 12, 31, 23), (2024, 12, 31, 23, 59), (2024, 12, 31, 23, 59, 59)),
                ((2019, 3, 31, 0), (2019, 3, 31, 0, 30), (2019, 3, 31, 0, 30)),
                ((2024, 10, 27, 0), (2024, 10, 27, 0, 30), (2024, 10, 27, 0, 30)),
                ((2021, 1, 1, 0), (2021, 1, 1, 0, 0), (2021, 1, 1, 0, 0)),
                ((2024, 12, 30, 23), (2024, 12, 30, 23, 30), (2024, 12, 30, 23, 30)),
                ((2099, 6, 30, 22), (2099, 6, 30, 22, 0), (2099, 6, 30, 22, 0)),
                ((2022, 1, 1, 0), (2022, 1, 1, 0, 0), (2022, 1, 1, 0, 0)),
            ]
        ],
        source=TRUNC,
    ),
    Question(
        "quarters_and_weeks_of_first_sales",
        asks="When did the quarters and weeks of the first days of sale begin?",
        # A Thursday, a Wednesday, a Sunday, a Monday, and four Thursdays.
        answer=[
            (date(2024, 1, 1), date(2024, 2, 26)),
            (date(2024, 1, 1), date(2024, 1, 29)),
            (date(2023, 10, 1), date(2023, 12, 25)),
            (date(2024, 4, 1), date(2024, 4, 1)),
            (date(2020, 10, 1), date(2020, 12, 28)),
            (date(2024, 1, 1), date(2024, 2, 26)),
            (date(2099, 1, 1), date(2098, 12, 29)),
            (date(2021, 7, 1), date(2021, 6, 28)),
        ],
        source=TRUNC,
    ),
    Question(
        "dates_and_times_of_departures",
        asks="What are the dates and the times of the departures?",
        answer=[
            (date(2024, 12, 30), time(23, 30)),
            (date(2024, 12, 31), time(23, 59, 59, 999400)),
            (date(2019, 3, 31), time(0, 30, 0, 500000)),
            (date(2024, 10, 27), time(0, 30)),
            (date(2021, 1, 1), time(0, 0)),
            (date(2024, 12, 30), time(23, 30)),
            (date(2099, 6, 30), time(22, 0)),
            (date(2022, 1, 1), time(0, 0)),
        ],
        source=f"{DJANGO}/database-functions/#truncdate",
    ),
    Question(
        "full_hours_of_gates",
        asks="What were the full hours before the gates open?",
        answer=[time(22), time(23), time(23), time(0), time(22), time(12), time(20), time(20)],
        source=TRUNC,
    ),
    Question(
        "flights_per_month",
        asks="How many flights departed in each month with a departure?",
        answer=[
            (_utc(2019, 3, 1), 1),
            (_utc(2021, 1, 1), 1),
            (_utc(2022, 1, 1), 1),
            (_utc(2024, 10, 1), 1),
            (_utc(2024, 12, 1), 3),
            (_utc(2099, 6, 1), 1),
        ],
        unordered=True,
        source=TRUNC,
    ),
    Question(
        "years_of_first_sales",
        asks="In which years was a flight first sold?",
        answer=[date(year, 1, 1) for year in (2020, 2021, 2023, 2024, 2099)],
        source=f"{DJANGO}/querysets/#dates",
    ),
    Question(
        "months_of_first_sales_backwards",
        asks="In which months was a flight first sold, from the last to the first?",
        answer=[
            *(date(2099, 1, 1), date(2024, 4, 1), date(2024, 2, 1), date(2024, 1, 1)),
            *(date(2023, 12, 1), date(2021, 7, 1), date(2020, 12, 1)),
        ],
        source=f"{DJANGO}/querysets/#dates",
    ),
    Question(
        "hours_of_departures",
        asks="In which hours did a flight depart?",
        # AB1 and AB6 departed in the same hour.
        answer=[
            _utc(2019, 3, 31, 0),
            _utc(2021, 1, 1, 0),
            _utc(2022, 1, 1, 0),
            _utc(2024, 10, 27, 0),
            _utc(2024, 12, 30, 23),
            _utc(2024, 12, 31, 23),
            _utc(2099, 6, 30, 22),
        ],
        source=f"{DJANGO}/querysets/#datetimes",
    ),
    Question(
        "days_of_arrivals_backwards",
        asks="On which days did a flight arrive, from the last to the first?",
        answer=[
            _utc(2025, 1, 1),
            _utc(2024, 12, 31),
            _utc(2024, 10, 27),
            _utc(2022, 1, 1),
            _utc(2019, 3, 31),
        ],
        source=f"{DJANGO}/querysets/#datetimes",
    ),
)
