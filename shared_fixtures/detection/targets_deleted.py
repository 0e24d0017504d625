"""Deletion rules and related names of foreign keys."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "on_delete_changed",
        "The tool does something else when the target is deleted.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
    Change(
        "on_delete_of_the_database_added",
        "The database deletes the rows that refer to a deleted one.",
        unlike="Django 5.2 keeps on_delete to itself; DB_CASCADE came with Django 6.1",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
    Change(
        "related_name_changed",
        "The way back from the target gets another name.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
]
