"""Authors are found by name.

Why: the way of the day was Django's ``index_together``, which names its index with a digest.
Lock: PostgreSQL lets nobody write while the index is built; MariaDB does.
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
