"""Which issue an article is in.

Why: one of two branches that began at the same step; it touches the articles. The key is of 32
    bits, as that of every model was at the time.
Lock: the column is empty and added at once; its key locks both tables for a moment.
Undo: the issues are lost, and which article is in which.
"""

revision = "evolution_0013"
down_revision = "evolution_0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
