"""Renaming and moving."""

from shared_fixtures.detection.change import NOTES, Change, rows

CHANGES = [
    Change(
        "field_renamed",
        "A field is renamed, and its column with it.",
        kept={"note": rows("id text", (1, "first"), (2, "second"))},
        note="To Alembic, a rename is one column removed and another added.",
        source="https://alembic.sqlalchemy.org/en/latest/autogenerate.html#what-does-autogenerate-detect-and-what-does-it-not-detect",
    ),
    Change(
        "field_renamed_and_changed",
        "A field is renamed and made longer at the same time.",
        kept={"note": rows("id text", (1, "first"), (2, "second"))},
        one_off="?",
    ),
    Change(
        "attribute_renamed",
        "A field is renamed in Python, but its column keeps its name.",
        note=(
            "With `--noinput` Django gives up or drops the column, although the database "
            "need not change."
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/django-admin/#cmdoption-makemigrations-noinput",
    ),
    Change(
        "column_renamed",
        "A column is renamed, but its field keeps its name.",
        kept={"note": rows("id text", (1, "first"), (2, "second"))},
    ),
    Change(
        "foreign_key_renamed",
        "A foreign key is renamed, and its column with it.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
        kept={"author": rows("id name", (1, "Ada")), "note": rows("id writer_id", (1, 1))},
        one_off=1,
    ),
    Change(
        "model_renamed",
        "A model is renamed, and its table with it.",
        kept={"remark": NOTES["note"]},
    ),
    Change(
        "class_renamed",
        "A model is renamed in Python, but its table keeps its name.",
    ),
    Change(
        "table_renamed",
        "A table is renamed, but its model keeps its name.",
        kept={"remark": NOTES["note"]},
    ),
    Change(
        "index_renamed",
        "An index is renamed.",
    ),
    Change(
        "unique_constraint_renamed",
        "A unique constraint is renamed.",
    ),
    Change(
        "check_renamed",
        "A check is renamed.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "field_moved",
        "A field moves to another model, along a foreign key.",
        rows={"note": rows("id body", (1, "first")), "page": rows("id note_id", (7, 1))},
        kept={"note": rows("id", (1,)), "page": rows("id note_id body", (7, 1, "first"))},
        one_off="?",
        lossy="only a human knows which row of the other model a value belongs to",
    ),
]
