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
        "A column is not unique any more.",
        note=(
            "On SQLite SQLAlchemy reflects a unique constraint without a name, and Alembic "
            "leaves it alone, for there is nothing to drop it by."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/batch.html#dropping-unnamed-or-named-foreign-keys",
    ),
    Change(
        "index_of_a_column_added",
        "A column gets an index of its own.",
    ),
    Change(
        "index_of_a_column_removed",
        "A column loses its own index.",
    ),
]
