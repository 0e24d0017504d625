"""Primary keys."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "key_widened",
        "A counted key becomes a big one.",
    ),
    Change(
        "key_counted_no_more",
        "A counted key becomes a plain number.",
        note="Whether a key is counted is not compared on SQLite and MariaDB.",
        source="https://github.com/sqlalchemy/alembic/issues/1224",
    ),
    Change(
        "key_counted_from_now_on",
        "A plain number that is the key is counted from now on.",
    ),
    Change(
        "key_to_uuid",
        "A counted key becomes a UUID.",
        kept={"note": rows("body", ("first",), ("second",))},
        lossy="no number is a UUID: the rows need new keys",
    ),
    Change(
        "key_moved",
        "A unique text becomes the key, and the counted key goes.",
        kept={"note": rows("body", ("first",), ("second",))},
        note="Alembic does not compare primary keys.",
        source="https://github.com/sqlalchemy/alembic/issues/993",
    ),
    Change(
        "key_renamed",
        "The counted key gets another name.",
        kept={"note": rows("number body", (1, "first"), (2, "second"))},
    ),
    Change(
        "key_composed",
        "Two columns become the key together.",
        rows={"note": rows("page line", (1, 1), (2, 1))},
        note=(
            "Neither tool can do it. Django's migration on PostgreSQL and MariaDB drops the "
            "key and makes no new one."
        ),
        source="https://docs.djangoproject.com/en/5.2/topics/composite-primary-key/#migrating-to-a-composite-primary-key",
    ),
]
