"""What ``insert()``, ``update()`` and ``delete()`` know beyond their values and conditions."""

from datetime import date
from decimal import Decimal

from shared_fixtures.question import Lock, PerDatabase, PerSide, Question

DML = "https://docs.sqlalchemy.org/en/21/core/dml.html#sqlalchemy.sql.expression"
SQLITE = "https://docs.sqlalchemy.org/en/21/dialects/sqlite.html"
MYSQL = "https://docs.sqlalchemy.org/en/21/dialects/mysql.html#sqlalchemy.dialects.mysql"
QUERYSETS = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"

FIRST = date(2024, 7, 1)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "ships_added_in_order",
        asks="Which ships were added, in the order in which they were given?",
        answer=["Zephyr", "Auk", "Merlin"],
        writes=True,
        statements=PerSide(
            "Django adds two at a time; SQLite returns rows in no order, so each goes alone.",
            django=2,
            sqlalchemy=PerDatabase("SQLite keeps no order.", 3, 1, 1),
        ),
        source=f"{DML}.Insert.returning.params.sort_by_parameter_order",
    ),
    Question(
        "dues_that_the_database_returns",
        asks="Which year did the database store for new dues, as its result returns it?",
        answer=2025,
        writes=True,
        source=f"{DML}.UpdateBase.return_defaults",
    ),
    Question(
        "dues_of_last_year_copied",
        asks="Which dues has Aarby once those of 2023 are copied for the harbour of Anse?",
        answer=[(1, Decimal("100.00")), (5, Decimal("100.00"))],
        writes=True,
        statements=PerSide("Django reads the rows that it adds.", 3, 2),
        source=f"{DML}.Insert.inline",
    ),
    Question(
        "tonnage_and_year_exchanged",
        asks="What are tonnage and year of the Petrel after each was set to the other?",
        answer=PerDatabase(
            "MariaDB assigns from left to right, and the second sees the first.",
            sqlite=(1990, 300),
            postgresql=(1990, 300),
            mariadb=(1990, 1990),
        ),
        writes=True,
        source=f"{DML}.Update.ordered_values",
    ),
    Question(
        "dues_moved_to_a_year_if_free",
        asks="Which dues are there once those of 2024 are those of 2023, unless there are some?",
        answer=[(1, 2023), (1, 2024), (2, 2022), (2, 2023)],
        unordered=True,
        writes=True,
        statements=PerSide("Django looks for those that would collide.", 3, 2),
        # PostgreSQL has no such word.
        only_on=("sqlite", "mariadb"),
        source=f"{DML}.Update.prefix_with",
    ),
    Question(
        "new_tonnages_of_old_ships",
        asks="What do the Petrel and the anna weigh after ten tons more, and the anna once more?",
        answer=([310, 130], 130),
        unordered=True,
        writes=True,
        statements=PerSide("Django asks twice after the update.", 3, 2),
        # MariaDB returns nothing from an update.
        only_on=("sqlite", "postgresql"),
        source=f"{DML}.UpdateBase.returning",
    ),
    Question(
        "tugs_of_deleted_bookings",
        asks="How many tugs had the bookings that were deleted, for one tug and for three?",
        answer=([1], 3),
        writes=True,
        statements=PerSide("Django reads them before.", 4, 2),
        source=f"{DML}.UpdateBase.returning",
    ),
    Question(
        "bookings_of_anna_deleted",
        asks="How many bookings of the anna were deleted, found by the name of the ship?",
        answer=1,
        writes=True,
        # SQLite deletes from one table.
        only_on=("postgresql", "mariadb"),
        only_with=("sqlalchemy 2.1",),
        source=f"{DML}.Delete.using",
    ),
    Question(
        "dues_changed_by_the_night_shift",
        asks="Which dues are left after statements that carry a comment?",
        answer=[(1, 2024), (2, 2022), (2, 2024), (5, 2024)],
        unordered=True,
        writes=True,
        only_on=("mariadb",),
        source=f"{DML}.UpdateBase.with_hint",
    ),
    Question(
        "first_heavy_ships_marked",
        asks="How many ships of less than 300 tons get all signals if only one may?",
        answer=1,
        writes=True,
        statements=PerSide("Django looks for the ship.", 2, 1),
        only_on=("mariadb",),
        only_with=("sqlalchemy 2.1",),
        source=f"{MYSQL}.limit",
    ),
    Question(
        "signals_from_the_new_tonnage",
        asks="What are tonnage and signals of the anna, both set to the tonnage and five?",
        answer=PerDatabase(
            "MariaDB assigns from left to right, and the second sees the first.",
            sqlite=(125, 125),
            postgresql=(125, 125),
            mariadb=(125, 130),
        ),
        writes=True,
        only_with=("sqlalchemy 2.1",),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.from_dml_column",
    ),
    Question(
        "bookings_where_a_day_is_free",
        asks="Which bookings are there after two, of which one is for a day that is taken?",
        answer=[
            (1, FIRST, 2),
            (1, FIRST, 0),
            (2, FIRST, 1),
            (2, date(2024, 7, 2), 3),
            (5, FIRST, 9),
        ],
        unordered=True,
        writes=True,
        # MariaDB has no partial index.
        only_on=("sqlite",),
        source=f"{SQLITE}#sqlalchemy.dialects.sqlite.Insert.on_conflict_do_nothing",
    ),
    Question(
        "bookings_with_more_tugs",
        asks="How many tugs have the bookings after new ones, of which the larger number counts?",
        # Two do not become one; one becomes four.
        answer=[(1, 2), (2, 3), (2, 4)],
        writes=True,
        statements=PerSide("Django updates each.", 3, 2),
        only_on=("sqlite",),
        source=f"{SQLITE}#sqlalchemy.dialects.sqlite.Insert.on_conflict_do_update",
    ),
    Question(
        "dues_raised_or_added",
        asks="Which dues are there after those of 2024 were raised, or added, on MariaDB?",
        answer=[
            *((1, 2023, Decimal("100.00")), (1, 2024, Decimal("115.00"))),
            *((2, 2022, Decimal("80.00")), (2, 2024, Decimal("90.50")), (5, 2024, Decimal("5.00"))),
        ],
        unordered=True,
        writes=True,
        statements=PerSide("Django reads and saves each.", None, 2),
        locks=PerSide("Django locks the row that it reads.", (Lock("harbours_dues", 2),), ()),
        only_on=("mariadb",),
        source=f"{MYSQL}.Insert.on_duplicate_key_update",
    ),
    Question(
        "tonnages_saved_two_at_a_time",
        asks="What do the ships weigh after each got a ton more, saved two at a time?",
        answer=[301, 121, 301, None, 81],
        writes=True,
        statements=PerSide("Django writes a statement for each two.", None, None),
        source=f"{QUERYSETS}/#bulk-update",
    ),
)
