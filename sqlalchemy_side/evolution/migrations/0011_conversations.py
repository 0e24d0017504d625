"""Conversations with a guest, in a table of their own.

Why: they were thought to have little in common with articles.
Lock: none, the table is new; its key locks the authors for a moment.
Undo: drops the table with its rows.
"""

revision = "evolution_0011"
down_revision = "evolution_0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
