"""What there is to say about an author.

Why: the other of two branches that began at the same step; it touches the authors.
Lock: the columns are empty and added at once: every query waits, but not for long.
Undo: the biographies and the addresses of websites are lost.
"""

revision = "evolution_0014"
down_revision = "evolution_0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
