"""The index of the authors has a name that somebody chose.

Why: Django 5.1 took ``index_together`` away from the models. ``RenameIndex`` could name its index,
    but not take the name away again: its undoing does nothing.
Lock: PostgreSQL lets nobody write while the index is built; MariaDB does.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0024"
down_revision = "evolution_0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("evolution_author_name_email_eccd99e5_idx", "evolution_author")
    op.create_index("evolution_author_by_name", "evolution_author", ["name", "email"])


def downgrade() -> None:
    op.drop_index("evolution_author_by_name", "evolution_author")
    op.create_index(
        "evolution_author_name_email_eccd99e5_idx", "evolution_author", ["name", "email"]
    )
