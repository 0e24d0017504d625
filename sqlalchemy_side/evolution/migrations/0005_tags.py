"""Words to find articles by.

Why: a plain many-to-many, the simplest thing that works.
Lock: none, both tables are new; the keys of the second lock the articles and tags for a moment.
Undo: drops the tables with their rows.
"""

revision = "evolution_0005"
down_revision = "evolution_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
