"""Numbers of issues are written without words.

Why: a column that is to be a number must first hold nothing else.
Lock: the rows that are written, until the end of the step.
Undo: every number gets its word, the few that had none as well.
"""

revision = "evolution_0016"
down_revision = "evolution_0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
