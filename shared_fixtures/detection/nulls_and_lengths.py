"""Nullability and text length."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "null_allowed",
        "A column may be null from now on.",
        note=(
            "On SQLite, Alembic's batch mode makes the table anew from what SQLAlchemy "
            "reflects, and AUTOINCREMENT is not among that. So every batch that makes a "
            "table anew is wrong here."
        ),
        source="https://github.com/truenas/middleware/pull/10652",
    ),
    Change(
        "null_forbidden",
        "A column without nulls in it may not be null any more.",
        one_off="?",
    ),
    Change(
        "null_forbidden_with_nulls",
        "A column with a null in it may not be null any more.",
        rows={"note": rows("id body", (1, "first"), (2, None))},
        kept={"note": rows("id body", (1, "first"), (2, "?"))},
        one_off="?",
        lossy="only a person knows what stands for the null",
    ),
    Change(
        "null_forbidden_with_default",
        "A column with a null in it gets a default and may not be null any more.",
        rows={"note": rows("id body", (1, "first"), (2, None))},
        kept={"note": rows("id body", (1, "first"), (2, "?"))},
    ),
    Change(
        "length_raised",
        "A text may be longer.",
    ),
    Change(
        "length_lowered",
        "A text may be less long, and all texts there are still fit.",
    ),
    Change(
        "length_lowered_too_far",
        "A text may be less long than one that there is.",
    ),
]
