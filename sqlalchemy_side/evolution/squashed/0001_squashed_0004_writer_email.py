"""The first four steps in one.

Why: a new database need not live through the changes of the first days. Django takes this step
    where none of the four was applied, and counts it as applied where all four were.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

revision = "evolution_0004"
down_revision = None
branch_labels = ("evolution",)
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
