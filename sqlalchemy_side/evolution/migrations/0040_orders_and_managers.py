"""The order of rows, and the manager ``Article.printed``.

Why: the programs repeated the same order and filter in many queries.
Lock: none; nothing is sent to the database.
Undo: nothing is lost.
"""

revision = "evolution_0040"
down_revision = "evolution_0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Order and managers are in Django's state, and not in a database.
    pass


def downgrade() -> None:
    pass
