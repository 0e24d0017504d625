"""Moments and dates that are taken for one another, and parts that count otherwise."""

from decimal import Decimal

from shared_fixtures.question import PerDatabase, Trap

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
)
