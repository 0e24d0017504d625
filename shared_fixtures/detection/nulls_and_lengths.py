"""Nullability and text length."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "null_allowed",
        "A column becomes nullable.",
        note=(
            "On SQLite, Alembic's batch mode recreates the table from what SQLAlchemy "
            "reflects, which does not include AUTOINCREMENT. So every batch that recreates a "
            "table is wrong here."
        ),
        source="https://github.com/truenas/middleware/pull/10652",
    ),
    Change(
        "null_forbidden",
        "A column without nulls becomes NOT NULL.",
        one_off="?",
    ),
    Change(
        "null_forbidden_with_nulls",
        "A column with a null becomes NOT NULL.",
        rows={"note": rows("id body", (1, "first"), (2, None))},
        kept={"note": rows("id body", (1, "first"), (2, "?"))},
        one_off="?",
        lossy="only a human knows what replaces the null",
    ),
    Change(
        "null_forbidden_with_default",
        "A column with a null gets a default and becomes NOT NULL.",
        rows={"note": rows("id body", (1, "first"), (2, None))},
        kept={"note": rows("id body", (1, "first"), (2, "?"))},
    ),
    Change(
        "length_raised",
        "A text may be longer.",
    ),
    Change(
        "length_lowered",
        "A text's maximum length is lowered, and all existing texts still fit.",
    ),
    Change(
        "length_lowered_too_far",
        "A text's maximum length is lowered below that of an existing text.",
    ),
]
