"""The index of the authors is named after its columns.

Why: it contains more than the name.
Lock: the index is renamed in the catalogue only; SQLite cannot do so, and rebuilds it.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0037"
down_revision = "evolution_0036"
branch_labels = None
depends_on = None


def rename_index(old: str, new: str) -> None:
    """Rename an index of the authors; Alembic has no operation for it."""
    match op.get_context().dialect.name:
        case "postgresql":
            op.execute(f"ALTER INDEX {old} RENAME TO {new}")
        case "sqlite":
            op.drop_index(old, "evolution_author")
            op.create_index(new, "evolution_author", ["name", "email"])
        case _:
            op.execute(f"ALTER TABLE evolution_author RENAME INDEX {old} TO {new}")


def upgrade() -> None:
    rename_index("evolution_author_by_name", "evolution_author_name_email")


def downgrade() -> None:
    rename_index("evolution_author_name_email", "evolution_author_by_name")
