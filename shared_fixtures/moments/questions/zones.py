"""Time zones: local dates, offsets, and what clocks skip or show twice.

MariaDB knows the names of time zones, UTC included, only if its tables of time zones are loaded.
Otherwise CONVERT_TZ() returns NULL, so that Django finds no row and raises nothing.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
ZONES = f"{DJANGO}/topics/i18n/timezones"
FUNCTIONS = f"{DJANGO}/ref/models/database-functions"
#: The time zone of India.
INDIA = timezone(timedelta(hours=5, minutes=30))

#: Five and a half hours later: AB1, AB2, AB6 and AB7 on the next day.
DATES_IN_INDIA = [
    *(date(2024, 12, 31), date(2025, 1, 1), date(2019, 3, 31), date(2024, 10, 27)),
    *(date(2021, 1, 1), date(2024, 12, 31), date(2099, 7, 1), date(2022, 1, 1)),
]

QUESTIONS: tuple[Question, ...] = (
    # TZ-02: on MariaDB, Django's side would find NULL for each.
    Question(
        "dates_in_india",
        asks="On which dates did the flights depart, in India?",
        answer=PerDatabase(
            "MariaDB converts no moment after January 2038, the last of the type TIMESTAMP.",
            sqlite=DATES_IN_INDIA,
            postgresql=DATES_IN_INDIA,
            mariadb=[*DATES_IN_INDIA[:6], date(2099, 6, 30), DATES_IN_INDIA[7]],
        ),
        named_zones=True,
        source=f"{FUNCTIONS}/#truncdate",
    ),
    Question(
        "calendar_in_india",
        asks="In which year, year of the week, quarter, month and week, on which day of the month "
        "and of the week, and at which hour, minute and second did the flights depart, in India?",
        # Sunday is 1 and 7: Tuesday, Wednesday, Sunday, Sunday, Friday, Tuesday, Wednesday,
        # Saturday.
        answer=[
            (2024, 2025, 4, 12, 1, 31, 3, 2, 5, 0, 0),
            (2025, 2025, 1, 1, 1, 1, 4, 3, 5, 29, 59),
            (2019, 2019, 1, 3, 13, 31, 1, 7, 6, 0, 0),
            (2024, 2024, 4, 10, 43, 27, 1, 7, 6, 0, 0),
            (2021, 2020, 1, 1, 53, 1, 6, 5, 5, 30, 0),
            (2024, 2025, 4, 12, 1, 31, 3, 2, 5, 0, 0),
            (2099, 2099, 3, 7, 27, 1, 4, 3, 3, 30, 0),
            (2022, 2021, 1, 1, 52, 1, 7, 6, 5, 30, 0),
        ],
        # For SQLite, the pairs about parts show what to write instead of EXTRACT().
        only_on=("postgresql",),
        source=f"{FUNCTIONS}/#extract",
    ),
    Question(
        "beginnings_in_india",
        asks="When did the year, quarter, month, week, day, hour, minute and second of AB7 begin, "
        "in India, and at which time does it depart there?",
        # Wednesday, 1 July 2099, half past three.
        answer=(
            datetime(2099, 1, 1, tzinfo=INDIA),
            datetime(2099, 7, 1, tzinfo=INDIA),
            datetime(2099, 7, 1, tzinfo=INDIA),
            datetime(2099, 6, 29, tzinfo=INDIA),
            datetime(2099, 7, 1, tzinfo=INDIA),
            datetime(2099, 7, 1, 3, tzinfo=INDIA),
            datetime(2099, 7, 1, 3, 30, tzinfo=INDIA),
            datetime(2099, 7, 1, 3, 30, tzinfo=INDIA),
            time(3, 30),
        ),
        only_on=("postgresql",),
        source=f"{FUNCTIONS}/#trunc",
    ),
    Question(
        "days_of_departures_in_india",
        asks="On which days did a flight depart, in India?",
        answer=[
            datetime(2019, 3, 31, tzinfo=INDIA),
            datetime(2021, 1, 1, tzinfo=INDIA),
            datetime(2022, 1, 1, tzinfo=INDIA),
            datetime(2024, 10, 27, tzinfo=INDIA),
            datetime(2024, 12, 31, tzinfo=INDIA),
            datetime(2025, 1, 1, tzinfo=INDIA),
            datetime(2099, 7, 1, tzinfo=INDIA),
        ],
        only_on=("postgresql",),
        source=f"{DJANGO}/ref/models/querysets/#datetimes",
    ),
    # TZ-01
    Question(
        "flights_on_a_day_in_new_york",
        asks="Which flights departed on the last day of 2020, in New York?",
        # At seven in the evening, when it was 2021 in Greenwich.
        answer=["AB5"],
        named_zones=True,
        source=f"{ZONES}/#default-time-zone-and-current-time-zone",
    ),
    # TZ-08
    Question(
        "flights_on_a_day_without_time_zones",
        asks="Which flights departed on the first day of 2021, and when, in a project that ignores "
        "time zones, for a user in New York?",
        # In New York it was still 2020. What is stored is read as it is, without a zone.
        answer=[("AB5", datetime(2021, 1, 1, 0, 0))],
        source=f"{DJANGO}/ref/settings/#use-tz",
    ),
    Question(
        "flights_from_july_2099_in_berlin",
        asks="Which flights depart from July 2099 on, in Berlin?",
        # In the first moment of July; it is still June in Greenwich.
        answer=["AB7"],
        source=f"{ZONES}/#naive-and-aware-datetime-objects",
    ),
    Question(
        "flights_at_half_past_two_before_and_after",
        asks="Which flights departed in Berlin at half past two on 27 October 2024 before the "
        "clock was set back, which after it, and which arrived after it?",
        answer=(["AB4"], [], ["AB4"]),
        source=f"{ZONES}/#naive-and-aware-datetime-objects",
    ),
    Question(
        "depart_while_the_clock_skips",
        asks="When do the flights depart, if AB1 departs in Berlin at a time that the clock skips?",
        # Half past two with the offset of winter, an hour.
        answer=[
            datetime(2019, 3, 31, 1, 30, tzinfo=UTC),
            datetime(2024, 12, 31, 23, 59, 59, 999400, tzinfo=UTC),
            datetime(2019, 3, 31, 0, 30, 0, 500000, tzinfo=UTC),
            datetime(2024, 10, 27, 0, 30, tzinfo=UTC),
            datetime(2021, 1, 1, 0, 0, tzinfo=UTC),
            datetime(2024, 12, 30, 23, 30, tzinfo=UTC),
            datetime(2099, 6, 30, 22, 0, tzinfo=UTC),
            datetime(2022, 1, 1, 0, 0, tzinfo=UTC),
        ],
        writes=True,
        source=f"{ZONES}/#naive-and-aware-datetime-objects",
    ),
    # TZ-04, TZ-05
    Question(
        "depart_in_india",
        asks="When does AB1 depart, if it departs at half past one on 1 July 2024 in India?",
        answer=datetime(2024, 6, 30, 20, 0, tzinfo=UTC),
        writes=True,
        source=f"{ZONES}/#naive-and-aware-datetime-objects",
    ),
    Question(
        "clocks_in_berlin",
        asks="At which times did AB3 and AB4 depart and arrive in Berlin?",
        answer=["01:30 CET", "03:30 CEST", "02:30 CEST", "02:30 CET"],
        source=f"{DJANGO}/ref/utils/#django.utils.timezone.localtime",
    ),
    Question(
        "lengths_while_clocks_change",
        asks="How long did AB2, AB3 and AB4 take?",
        answer=[timedelta(hours=2, minutes=30), timedelta(hours=1), timedelta(hours=1)],
        source="https://docs.python.org/3/library/datetime.html#datetime.datetime",
    ),
)
