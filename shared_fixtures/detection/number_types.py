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
    # MG-08
    Change(
        "integer_to_positive",
        "An integer becomes a positive integer, with a check.",
        rows={"note": rows("id stars", (1, 5))},
        note=(
            "Alembic compares neither the check of a positive integer nor UNSIGNED. On "
            "MariaDB Django adds the check to the table, whereas a new table has it in the "
            "column."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/1859",
    ),
    Change(
        "positive_to_integer",
        "A positive integer becomes one that may be negative.",
        rows={"note": rows("id stars", (1, 5))},
        note=(
            "On PostgreSQL the plugin drops the check even if nothing changed: no model has "
            "a check by the name that the database generated."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/1859",
    ),
    # MG-08
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
            "On SQLite Alembic reports a change of a column spelled `bool` even where there "
            "is none; a hook can suppress it."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/autogenerate.html#comparing-types",
    ),
]
