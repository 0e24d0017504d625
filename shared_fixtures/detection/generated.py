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
        "The database computes a column in another way.",
        rows={"note": rows("id page", (1, 4))},
        kept={"note": rows("id page more", (1, 4, 12))},
        note=(
            "Alembic sees the other expression and only warns; Django refuses when the "
            "migration is run."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/1837",
    ),
    Change(
        "generated_stored",
        "A computed column is stored from now on.",
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
        "A plain column is computed from now on.",
        rows={"note": rows("id page more", (1, 4, 8))},
    ),
    Change(
        "generated_removed",
        "A computed column is removed.",
        rows={"note": rows("id page", (1, 4))},
    ),
]
