"""Making a single column unique or indexed, and the reverse."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "unique_added",
        "A column becomes unique.",
    ),
    Change(
        "unique_added_to_duplicates",
        "A column becomes unique although two rows have the same value.",
        rows={"note": rows("id body", (1, "same"), (2, "same"))},
    ),
    Change(
        "unique_removed",
        "A column is no longer unique.",
        note=(
            "On SQLite SQLAlchemy reflects the unique constraint without a name, and Alembic "
            "leaves it alone, because it cannot drop a constraint without a name."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/batch.html#dropping-unnamed-or-named-foreign-keys",
    ),
    Change(
        "index_of_a_column_added",
        "A column gets its own index.",
    ),
    Change(
        "index_of_a_column_removed",
        "A column loses its own index.",
    ),
]
