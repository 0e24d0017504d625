"""Comments of columns, and how their texts are compared."""

from shared_fixtures.noticed.change import Change

CHANGES = [
    Change(
        "comment_added",
        "A column gets a comment.",
    ),
    Change(
        "comment_changed",
        "A column's comment changes.",
    ),
    Change(
        "comment_removed",
        "A column loses its comment.",
    ),
    Change(
        "collation_added",
        "A column gets a collation.",
    ),
    Change(
        "collation_changed",
        "A column's collation changes.",
    ),
    Change(
        "collation_removed",
        "A column loses its collation.",
    ),
]
