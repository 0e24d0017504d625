"""Moments and dates that are taken for one another, and parts that count otherwise."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from shared_fixtures.question import PerDatabase, Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "weeks_of_first_sales_by_extract",
        of="weeks_of_first_sales",
        side="sqlalchemy",
        why="SQLite counts weeks from the first Monday of a year, MariaDB from its first Sunday; "
        "PostgreSQL returns decimals.",
        answer=PerDatabase(
            "Each database counts weeks otherwise.",
            # 2024 began on a Monday, 2023 on a Sunday, 2020 on a Wednesday, 2021 on a Friday.
            sqlite=[9, 5, 52, 14, 52, 9, 0, 26],
            postgresql=[Decimal(week) for week in (9, 5, 52, 14, 53, 9, 1, 26)],
            mariadb=[8, 4, 53, 13, 52, 8, 0, 26],
        ),
    ),
    # LK-09
    Trap(
        "flights_of_two_days_by_range",
        of="flights_of_two_days",
        side="django",
        why="A moment within the last second of the day is after that second.",
        answer=["AB1", "AB6"],
        unordered=True,
    ),
    # LK-09
    Trap(
        "flights_of_two_days_by_dates",
        of="flights_of_two_days",
        side="sqlalchemy",
        why="A range of dates that ends at midnight leaves the last day out.",
        answer=["AB1", "AB6"],
        unordered=True,
    ),
    # TZ-06
    Trap(
        "flights_at_the_moment_of_ab1_by_plain_type",
        of="flights_at_the_moment_of_ab1",
        side="sqlalchemy",
        why="SQLite compares texts, and Django stores no fraction if it is zero.",
        answer=[],
        only_on=("sqlite",),
    ),
    # MF-12
    Trap(
        "flights_planned_for_long_by_interval",
        of="flights_planned_for_long",
        side="sqlalchemy",
        why="The column has microseconds, and the limit becomes a moment of 1970.",
        answer=PerDatabase(
            "On SQLite a number is less than any text; MariaDB takes 1970 from the text.",
            sqlite=[],
            postgresql=None,
            mariadb=["AB1", "AB2", "AB3", "AB4", "AB5", "AB6", "AB7", "AB8"],
        ),
        unordered=True,
        only_on=("sqlite", "mariadb"),
    ),
    # MF-12
    Trap(
        "add_to_planned_times_by_interval",
        of="add_to_planned_times",
        side="sqlalchemy",
        why="SQLite stores the moment of 1970 as a text, and the column is read as a number.",
        answer=Refused("", "ValueError"),
        only_on=("sqlite",),
    ),
    # EX-09
    Trap(
        "planned_arrivals_by_plus",
        of="planned_arrivals",
        side="sqlalchemy",
        why="+ adds numbers except on PostgreSQL, and a moment becomes the number of its digits.",
        answer=PerDatabase(
            "SQLite takes the year of the text, and returns a number instead of a text.",
            sqlite=Refused("", "TypeError"),
            postgresql=None,
            # The first takes 20 minutes, which are 1 200 000 000 microseconds.
            mariadb=[
                *(Decimal("20242430233000.000000"), Decimal("20250231235959.999400")),
                *(Decimal("20193931003000.500000"), Decimal("20243727003000.000000")),
                *(Decimal("20246101000000.000000"), Decimal("20330030233000.000000")),
                *(Decimal("21008630220000.000000"), Decimal("20222801000000.000000")),
            ],
        ),
        only_on=("sqlite", "mariadb"),
    ),
    # TZ-02
    Trap(
        "dates_in_a_zone_that_the_server_lacks",
        of="dates_in_india",
        side="django",
        why="CONVERT_TZ() is NULL, without an error, for a zone that the server does not know.",
        answer=[None] * 8,
        only_on=("mariadb",),
    ),
    # TZ-01
    Trap(
        "flights_on_a_day_in_new_york_by_date",
        of="flights_on_a_day_in_new_york",
        side="sqlalchemy",
        why="The date is that of UTC, where Django converts to the current time zone.",
        answer=[],
    ),
    # TZ-08
    Trap(
        "flights_on_a_day_of_the_current_zone",
        of="flights_on_a_day_without_time_zones",
        side="sqlalchemy",
        why="What ports a query of a project with time zones converts, and here nothing does.",
        answer=[],
    ),
    # TZ-08
    Trap(
        "flights_on_a_day_with_aware_moments",
        of="flights_on_a_day_without_time_zones",
        side="sqlalchemy",
        why="The type for a project with time zones returns aware datetimes; Django's are naive.",
        answer=[("AB5", datetime(2021, 1, 1, tzinfo=UTC))],
    ),
    # TZ-04
    Trap(
        "depart_in_india_by_plain_type",
        of="depart_in_india",
        side="sqlalchemy",
        why="SQLite and MariaDB store no time zone, so half past one becomes that of UTC.",
        answer=datetime(2024, 7, 1, 1, 30, tzinfo=UTC),
        only_on=("sqlite", "mariadb"),
    ),
    Trap(
        "lengths_while_clocks_change_by_localtime",
        of="lengths_while_clocks_change",
        side="django",
        why="Python ignores the offsets of two times in the same time zone.",
        # AB3 from 1:30 to 3:30, and AB4 from 2:30 to 2:30.
        answer=[timedelta(hours=2, minutes=30), timedelta(hours=2), timedelta(0)],
    ),
    Trap(
        "lengths_while_clocks_change_by_local_times",
        of="lengths_while_clocks_change",
        side="sqlalchemy",
        why="Python ignores the offsets of two times in the same time zone.",
        # AB3 from 1:30 to 3:30, and AB4 from 2:30 to 2:30.
        answer=[timedelta(hours=2, minutes=30), timedelta(hours=2), timedelta(0)],
    ),
    Trap(
        "clock_of_departures_by_cast",
        of="clock_of_departures",
        side="sqlalchemy",
        why="The seconds have their fraction, which the cast rounds.",
        # 59.9994 and 0.5.
        answer=[
            *((23, 30, 0), (23, 59, 60), (0, 30, 1), (0, 30, 0)),
            *((0, 0, 0), (23, 30, 0), (22, 0, 0), (0, 0, 0)),
        ],
        only_on=("postgresql",),
    ),
    # TZ-03
    Trap(
        "flights_of_two_days_in_a_zone",
        of="flights_of_two_days",
        side="sqlalchemy",
        why="The date is that of the session's time zone, which Django sets to UTC.",
        # In India, AB2 departed in 2025.
        answer=["AB1", "AB6"],
        unordered=True,
        only_on=("postgresql",),
    ),
    # EX-10
    Trap(
        "days_on_sale_before_2025_by_minus",
        of="days_on_sale_before_2025",
        side="sqlalchemy",
        why="The date that is sent is a text, which becomes the number 2025.",
        answer=PerDatabase(
            "SQLite has texts in the rows as well; MariaDB makes 20240229 of a date.",
            sqlite=[1, 1, 2, 1, 5, 1, -74, 4],
            postgresql=None,
            mariadb=[
                *(-20238204.0, -20238106.0, -20229206.0, -20238376.0),
                *(-20199206.0, -20238204.0, -20988076.0, -20208676.0),
            ],
        ),
        only_on=("sqlite", "mariadb"),
    ),
    # TZ-05
    Trap(
        "depart_in_india_read_by_plain_type",
        of="depart_in_india",
        side="sqlalchemy",
        why="A moment that is read by SQLAlchemy's own type has no time zone.",
        answer=datetime(2024, 6, 30, 20, 0),
        only_on=("sqlite", "mariadb"),
    ),
)
