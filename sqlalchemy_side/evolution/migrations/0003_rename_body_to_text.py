"""What an article says is its text.

Why: printers call something else a body.
Lock: a column is renamed in the catalogue only: every query waits, but not for long.
Undo: nothing is lost.
"""

revision = "evolution_0003"
down_revision = "evolution_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
