"""Generated columns."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "generated_added",
        "A column is added that the database computes.",
        only_on=("sqlite", "mariadb", "postgresql"),
        rows={"note": rows("id page", (1, 4))},
        kept={"note": rows("id page twice", (1, 4, 8))},
    ),
    Change(
        "generated_expression_changed",
        "The expression of a computed column changes.",
        rows={"note": rows("id page", (1, 4))},
        kept={"note": rows("id page more", (1, 4, 12))},
        note=(
            "Alembic detects the new expression but only warns; Django raises when the "
            "migration runs."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/1837",
    ),
    Change(
        "generated_stored",
        "A computed column becomes stored.",
        only_on=("sqlite", "mariadb"),
        rows={"note": rows("id page", (1, 4))},
        kept={"note": rows("id page more", (1, 4, 8))},
    ),
    Change(
        "generated_made_plain",
        "A computed column becomes a plain one that keeps its values.",
        rows={"note": rows("id page", (1, 4))},
        kept={"note": rows("id page more", (1, 4, 8))},
    ),
    Change(
        "plain_made_generated",
        "A plain column becomes computed.",
        rows={"note": rows("id page more", (1, 4, 8))},
    ),
    Change(
        "generated_removed",
        "A computed column is removed.",
        rows={"note": rows("id page", (1, 4))},
    ),
]
