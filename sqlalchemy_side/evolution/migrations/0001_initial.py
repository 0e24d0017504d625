"""The first two tables of the magazine.

Why: the first step: writers, and the articles that they write.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

revision = "evolution_0001"
down_revision = None
branch_labels = ("evolution",)
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
