"""What the tables are for is said in the database.

Why: those who look into it with other tools ask. SQLite has no comments.
Lock: comments are in the catalogue only.
Undo: nothing is lost.
"""

from alembic import op

revision = 'evolution_0038'
down_revision = 'evolution_0037'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
