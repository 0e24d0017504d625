"""Authors are looked up by name.

Why: Django's usual way at the time was ``index_together``, which names its index with a digest.
Lock: PostgreSQL blocks writes while the index is built; MariaDB allows them.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0012"
down_revision = "evolution_0011"
branch_labels = None
depends_on = None

NAME = "evolution_author_name_email_eccd99e5_idx"


def upgrade() -> None:
    op.create_index(op.f(NAME), "evolution_author", ["name", "email"])


def downgrade() -> None:
    op.drop_index(NAME, "evolution_author")
