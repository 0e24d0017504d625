"""Foreign keys and their targets."""

from shared_fixtures.detection.change import NOTES, Change, rows

CHANGES = [
    Change(
        "foreign_key_added",
        "A nullable foreign key is added.",
        rows={"author": rows("id name", (1, "Ada")), **NOTES},
        kept={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id body author_id", (1, "first", None), (2, "second", None)),
        },
    ),
    Change(
        "foreign_key_removed",
        "A foreign key is removed.",
        rows={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id body author_id", (1, "first", 1)),
        },
        kept={"author": rows("id name", (1, "Ada")), "note": rows("id body", (1, "first"))},
    ),
    Change(
        "integer_to_foreign_key",
        "A plain integer that holds keys becomes a foreign key.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
        one_off=1,
    ),
    Change(
        "foreign_key_to_one_to_one",
        "A foreign key becomes unique.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
    Change(
        "one_to_one_to_foreign_key",
        "A foreign key is no longer unique.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
    Change(
        "target_changed",
        "A foreign key refers to another model.",
        rows={
            "author": rows("id name", (1, "Ada")),
            "editor": rows("id name", (1, "Eve")),
            "note": rows("id author_id", (1, 1)),
        },
    ),
    Change(
        "target_column_changed",
        "A foreign key refers to another unique column of the same type.",
        rows={
            "author": rows("id number name", (1, 7, "Ada")),
            "note": rows("id author_id", (1, 1)),
        },
        kept={
            "author": rows("id number name", (1, 7, "Ada")),
            "note": rows("id author_id", (1, 7)),
        },
        lossy="the values have to be looked up in the other table",
    ),
    Change(
        "constraint_given_up",
        "The database no longer enforces a foreign key.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
]
