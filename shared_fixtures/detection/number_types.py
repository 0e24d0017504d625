"""Number types."""

from decimal import Decimal

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "small_to_integer",
        "A small integer becomes an integer.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "integer_to_big",
        "An integer becomes a big one.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "big_to_integer",
        "A big integer becomes an integer.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "integer_to_positive",
        "An integer becomes a positive one, which is checked.",
        rows={"note": rows("id stars", (1, 5))},
        note=(
            "The check that a positive integer has is not compared, nor UNSIGNED. On "
            "MariaDB Django adds the check to the table, where a new table has it in the "
            "column."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/1859",
    ),
    Change(
        "positive_to_integer",
        "A positive integer may be negative from now on.",
        rows={"note": rows("id stars", (1, 5))},
        note=(
            "On PostgreSQL the plugin wants to drop the check also where nothing changed: "
            "one that the database named is in no model by that name."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/1859",
    ),
    Change(
        "digits_raised",
        "A decimal may have more digits before the point.",
        rows={"note": rows("id price", (1, Decimal("12.50")))},
    ),
    Change(
        "places_lowered",
        "A decimal has fewer places after the point.",
        rows={"note": rows("id price", (1, Decimal("12.50")))},
        kept={"note": rows("id price", (1, Decimal("12.5")))},
    ),
    Change(
        "float_to_decimal",
        "A float becomes a decimal.",
        rows={"note": rows("id price", (1, Decimal("12.5")))},
    ),
    Change(
        "integer_to_boolean",
        "An integer of 0 and 1 becomes a boolean.",
        rows={"note": rows("id done", (1, 0), (2, 1))},
    ),
    Change(
        "boolean_to_integer",
        "A boolean becomes an integer.",
        rows={"note": rows("id done", (1, False), (2, True))},
        note=(
            "On SQLite Alembic finds a change in a column spelled `bool` also where there "
            "is none; a hook can tell it not to."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/autogenerate.html#comparing-types",
    ),
]
