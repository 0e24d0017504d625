"""Where to reach a writer.

Why: the editors keep the addresses elsewhere, and lose them.
Lock: PostgreSQL and MariaDB add an empty column at once: every query waits, but not for long.
Undo: the addresses are lost.
"""

revision = "evolution_0004"
down_revision = "evolution_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
