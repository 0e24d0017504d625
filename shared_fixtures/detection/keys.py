"""Primary keys."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "key_widened",
        "An automatic key becomes a big integer.",
    ),
    Change(
        "key_counted_no_more",
        "An automatic key becomes a plain integer.",
        note="On SQLite and MariaDB, Alembic does not compare whether a key is automatic.",
        source="https://github.com/sqlalchemy/alembic/issues/1224",
    ),
    Change(
        "key_counted_from_now_on",
        "A key that is a plain integer becomes automatic.",
    ),
    Change(
        "key_to_uuid",
        "An automatic key becomes a UUID.",
        kept={"note": rows("body", ("first",), ("second",))},
        lossy="an integer is not a UUID: the rows need new keys",
    ),
    Change(
        "key_moved",
        "A unique text becomes the key, and the automatic key is removed.",
        kept={"note": rows("body", ("first",), ("second",))},
        note="Alembic does not compare primary keys.",
        source="https://github.com/sqlalchemy/alembic/issues/993",
    ),
    Change(
        "key_renamed",
        "The automatic key is renamed.",
        kept={"note": rows("number body", (1, "first"), (2, "second"))},
    ),
    Change(
        "key_composed",
        "Two columns become a composite key.",
        rows={"note": rows("page line", (1, 1), (2, 1))},
        note=(
            "Neither tool can do it. On PostgreSQL and MariaDB, Django's migration drops the "
            "key and creates no new one."
        ),
        source="https://docs.djangoproject.com/en/5.2/topics/composite-primary-key/#migrating-to-a-composite-primary-key",
    ),
]
