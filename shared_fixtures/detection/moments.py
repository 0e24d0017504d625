"""Date and time types."""

from datetime import datetime

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "date_to_moment",
        "A date becomes a datetime.",
        rows={"note": rows("id made", (1, "2024-07-01"))},
        kept={"note": rows("id made", (1, datetime(2024, 7, 1)))},
        note=(
            "Alembic's batch mode copies with CAST, and SQLite casts '2024-07-01' to the "
            "number 2024."
        ),
        source="https://www.sqlite.org/lang_expr.html#castexpr",
    ),
    Change(
        "moment_to_date",
        "A datetime becomes a date.",
        rows={"note": rows("id made", (1, "2024-07-01 12:30:00"))},
        kept={"note": rows("id made", (1, "2024-07-01"))},
        lossy="a date has no time of day",
        note=(
            "Django copies the text unchanged, and SQLite keeps it: the column then holds "
            "values that are not dates."
        ),
        source="https://www.sqlite.org/datatype3.html#type_affinity",
    ),
    # MG-08
    Change(
        "fractions_given_up",
        "A datetime is stored to the second instead of the microsecond.",
        only_on=("mariadb",),
        rows={"note": rows("id made", (1, "2024-07-01 12:30:00"))},
    ),
]
