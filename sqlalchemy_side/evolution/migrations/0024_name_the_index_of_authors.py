"""The index of the authors has an explicit name.

Why: Django 5.1 removed ``index_together``. ``RenameIndex`` could name its index, but its undoing
    does nothing and so keeps the name.
Lock: PostgreSQL blocks writes while the index is built; MariaDB allows them.
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
