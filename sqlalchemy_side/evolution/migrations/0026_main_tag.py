"""One of an article's tags may be its main one.

Why: what the model of the pairs was made for.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: which tags are the main ones is lost.
"""

from alembic import op

revision = 'evolution_0026'
down_revision = 'evolution_0025'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
