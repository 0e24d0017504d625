"""Many-to-many relations and their tables."""

from shared_fixtures.detection.change import NOTES, Change, rows

CHANGES = [
    Change(
        "many_to_many_added",
        "A many-to-many is added.",
        rows={"author": rows("id name", (1, "Ada")), **NOTES},
    ),
    Change(
        "many_to_many_removed",
        "A many-to-many is removed.",
        rows={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id body", (1, "first")),
            "note_authors": rows("id note_id author_id", (1, 1, 1)),
        },
        kept={"author": rows("id name", (1, "Ada")), "note": rows("id body", (1, "first"))},
        note=(
            "On MariaDB Alembic drops a table's indexes before the table, but a foreign key "
            "still needs one of them."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/902",
    ),
    Change(
        "many_to_many_renamed",
        "A many-to-many is renamed, and its table with it.",
        rows={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id", (1,)),
            "note_authors": rows("id note_id author_id", (1, 1, 1)),
        },
        kept={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id", (1,)),
            "note_writers": rows("id note_id author_id", (1, 1, 1)),
        },
    ),
    Change(
        "many_to_many_retargeted",
        "A many-to-many refers to another model.",
        rows={
            "author": rows("id name", (1, "Ada")),
            "editor": rows("id name", (1, "Eve")),
            "note": rows("id", (1,)),
            "note_people": rows("id note_id author_id", (1, 1, 1)),
        },
        kept={
            "author": rows("id name", (1, "Ada")),
            "editor": rows("id name", (1, "Eve")),
            "note": rows("id", (1,)),
            "note_people": rows("id note_id editor_id", (1, 1, 1)),
        },
        lossy="only a human knows whether the keys refer to the same people",
    ),
    Change(
        "many_to_many_through_a_model",
        "A plain many-to-many gets an intermediate model for the same table.",
        rows={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id", (1,)),
            "note_authors": rows("id note_id author_id", (1, 1, 1)),
        },
        note=("Django's documentation has the recipe: put it into `SeparateDatabaseAndState`."),
        source="https://docs.djangoproject.com/en/5.2/howto/writing-migrations/#changing-a-manytomanyfield-to-use-a-through-model",
    ),
    Change(
        "foreign_key_to_many_to_many",
        "A foreign key becomes a many-to-many.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
        kept={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id", (1,)),
            "note_author": rows("note_id author_id", (1, 1)),
        },
        lossy="the pairs have to be copied to the new table before the column is dropped",
    ),
]
