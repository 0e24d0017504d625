"""How rows are ordered, and what ``Article.printed`` is.

Why: queries of the programs had become longer than what they ask.
Lock: none, nothing is sent to the database.
Undo: nothing is lost.
"""

from alembic import op

revision = 'evolution_0040'
down_revision = 'evolution_0039'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
