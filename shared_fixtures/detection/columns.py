"""Adding, dropping and reordering columns and tables."""

from datetime import UTC, datetime

from shared_fixtures.detection.change import NOTES, Change, rows

CHANGES = [
    Change(
        "column_added_null",
        "A column is added that may be null.",
        kept={"note": rows("id body mood", (1, "first", None), (2, "second", None))},
    ),
    Change(
        "column_added_with_default",
        "A column is added with a default of the model's.",
        kept={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "calm"))},
        note=(
            "Alembic writes no `default` of the model, only a `server_default`. MariaDB "
            "fills the rows with the type's own empty value, the others refuse."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/ops.html#alembic.operations.Operations.add_column",
    ),
    Change(
        "column_added_with_db_default",
        "A column is added with a default of the database's.",
        kept={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "calm"))},
    ),
    Change(
        "column_added_required",
        "A column is added that has no default and may not be null.",
        kept={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "calm"))},
        one_off="calm",
        lossy="only a person knows what the rows there are have in the new column",
        note=(
            "MariaDB fills a column that may not be null with an empty text or 0, also in "
            "strict mode: it has an implicit default."
        ),
        source="https://mariadb.com/kb/en/sql-mode/#strict-mode",
    ),
    Change(
        "number_added_required",
        "A column of numbers is added that has no default and may not be null.",
        kept={"note": rows("id body stars", (1, "first", 3), (2, "second", 3))},
        one_off=3,
        lossy="only a person knows what the rows there are have in the new column",
    ),
    Change(
        "column_added_unique",
        "A unique column is added whose default makes a value for each row.",
        lossy="one statement that adds the column gives all rows one value",
        note=(
            "Django calls the default once and warns of it; its manual splits the change "
            "into three migrations."
        ),
        source="https://docs.djangoproject.com/en/5.2/howto/writing-migrations/#migrations-that-add-unique-fields",
    ),
    Change(
        "column_added_stamped",
        "A column is added that a row's first saving stamps.",
        kept={
            "note": rows(
                "id body made",
                (1, "first", datetime(2024, 7, 1)),
                (2, "second", datetime(2024, 7, 1)),
            )
        },
        one_off=datetime(2024, 7, 1, tzinfo=UTC),
        lossy="only a person knows when the rows there are were made",
        note="MariaDB fills the moments with 0000-00-00, which is none.",
        source="https://mariadb.com/kb/en/datetime/",
    ),
    Change(
        "column_removed",
        "A column is removed.",
        rows={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "wild"))},
        kept=NOTES,
    ),
    Change(
        "columns_reordered",
        "Two columns change places in the class.",
        rows={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "wild"))},
        note=(
            "The order of the columns is no part of either comparison. It shows where "
            "tables are made anew."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/autogenerate.html#what-does-autogenerate-detect-and-what-does-it-not-detect",
    ),
    Change(
        "model_added",
        "A model is added.",
    ),
    Change(
        "model_removed",
        "A model is removed.",
        rows={**NOTES, "shelf": rows("id name", (1, "upper"))},
        kept=NOTES,
    ),
]
