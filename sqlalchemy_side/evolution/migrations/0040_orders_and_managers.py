"""How rows are ordered, and what ``Article.printed`` is.

Why: queries of the programs had become longer than what they ask.
Lock: none, nothing is sent to the database.
Undo: nothing is lost.
"""

revision = "evolution_0040"
down_revision = "evolution_0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Order and managers are in Django's state, and are nothing in a database.
    pass


def downgrade() -> None:
    pass
