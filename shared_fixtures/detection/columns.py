"""Adding, dropping and reordering columns and tables."""

from datetime import UTC, datetime

from shared_fixtures.detection.change import NOTES, Change, rows

CHANGES = [
    Change(
        "column_added_null",
        "A nullable column is added.",
        kept={"note": rows("id body mood", (1, "first", None), (2, "second", None))},
    ),
    # MG-07
    Change(
        "column_added_with_default",
        "A column is added with a default in the model.",
        kept={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "calm"))},
        note=(
            "Alembic writes a `server_default`, but not the model's `default`. MariaDB "
            "fills the rows with the type's empty value; the others raise."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/ops.html#alembic.operations.Operations.add_column",
    ),
    Change(
        "column_added_with_db_default",
        "A column is added with a default in the database.",
        kept={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "calm"))},
    ),
    # MG-06
    Change(
        "column_added_required",
        "A column is added that is NOT NULL and has no default.",
        kept={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "calm"))},
        one_off="calm",
        lossy="only a human knows which values existing rows have in the new column",
        note=(
            "MariaDB fills a NOT NULL column with an empty string or 0, even in strict mode: "
            "it has an implicit default."
        ),
        source="https://mariadb.com/kb/en/sql-mode/#strict-mode",
    ),
    Change(
        "number_added_required",
        "A numeric column is added that is NOT NULL and has no default.",
        kept={"note": rows("id body stars", (1, "first", 3), (2, "second", 3))},
        one_off=3,
        lossy="only a human knows which values existing rows have in the new column",
    ),
    Change(
        "column_added_unique",
        "A unique column is added whose default generates a value for each row.",
        lossy="one statement that adds the column gives all rows the same value",
        note=(
            "Django calls the default once and warns about it; its documentation splits the "
            "change into three migrations."
        ),
        source="https://docs.djangoproject.com/en/5.2/howto/writing-migrations/#migrations-that-add-unique-fields",
    ),
    Change(
        "column_added_stamped",
        "A column is added that records when a row is first saved.",
        kept={
            "note": rows(
                "id body made",
                (1, "first", datetime(2024, 7, 1)),
                (2, "second", datetime(2024, 7, 1)),
            )
        },
        one_off=datetime(2024, 7, 1, tzinfo=UTC),
        lossy="only a human knows when existing rows were created",
        note="MariaDB fills the datetimes with 0000-00-00, which is not a date.",
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
        "Two columns change their order in the class.",
        rows={"note": rows("id body mood", (1, "first", "calm"), (2, "second", "wild"))},
        note=("Neither tool compares the order of columns. It shows where a table is recreated."),
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
