"""The articles of each issue are counted from 0, by title.

Why: the step before made every one the first.
Lock: the rows that are written, until the end of the step.
Undo: every article is the first again.
"""

revision = "evolution_0020"
down_revision = "evolution_0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
