"""The two branches are one again.

Why: Django refuses to migrate where two steps are the last.
Lock: none, nothing is sent to the database.
Undo: nothing is lost.
"""

revision = "evolution_0015"
down_revision = ("evolution_0013", "evolution_0014")
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
