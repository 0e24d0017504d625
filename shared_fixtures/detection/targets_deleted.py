"""Deletion rules and related names of foreign keys."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "on_delete_changed",
        "The ORM's action on deletion of the target changes.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
    Change(
        "on_delete_of_the_database_added",
        "The database deletes rows that refer to a deleted one.",
        unlike="Django 5.2 carries out on_delete itself; DB_CASCADE came with Django 6.1",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
    Change(
        "related_name_changed",
        "The reverse name on the target changes.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
    ),
]
