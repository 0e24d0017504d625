"""Columns and tables that come, go or change places."""

from datetime import UTC, datetime

from shared_fixtures.noticed.change import NOTES, Change, rows

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
    ),
    Change(
        "column_added_stamped",
        "A column is added that a row's first saving stamps.",
        kept={"note": rows("id body", (1, "first"), (2, "second"))},
        one_off=datetime(2024, 7, 1, tzinfo=UTC),
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
