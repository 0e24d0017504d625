"""Column comments and collations."""

from shared_fixtures.detection.change import Change

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
        note="Alembic compares collations only if both the database and the model have one.",
        source="https://github.com/sqlalchemy/alembic/issues/1041",
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
