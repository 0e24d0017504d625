"""Check and exclusion constraints."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    # MG-05
    Change(
        "check_added",
        "A check is added.",
        rows={"note": rows("id stars", (1, 5))},
        note=(
            "Checks are compared only with the plugin, which is off by default since "
            "Alembic 1.19.2."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/1859",
    ),
    Change(
        "check_changed",
        "A check gets another condition under the same name.",
        rows={"note": rows("id stars", (1, 5))},
        note="The plugin compares checks by their names alone.",
        source="https://github.com/sqlalchemy/alembic/issues/1859",
    ),
    Change(
        "check_removed",
        "A check is removed.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "exclusion_added",
        "Ranges may no longer overlap.",
        only_on=("postgresql",),
        rows={"note": rows("id pages", (1, "[1,5)"), (2, "[5,9)"))},
        kept={"note": rows("id", (1,), (2,))},
        note="SQLAlchemy does not reflect exclusion constraints.",
        source="https://alembic.sqlalchemy.org/en/latest/changelog.html#change-0.9.0",
    ),
    Change(
        "exclusion_changed",
        "Ranges, which already could not overlap, may no longer touch.",
        only_on=("postgresql",),
        rows={"note": rows("id pages", (1, "[1,5)"), (2, "[7,9)"))},
        kept={"note": rows("id", (1,), (2,))},
    ),
]
