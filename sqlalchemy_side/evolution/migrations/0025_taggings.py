"""The table between articles and tags gets a model.

Why: each pair will get more columns. Django refuses to give a many-to-many another table, so only
    its state changes to the existing table, and no row does.
Lock: none; nothing is sent to the database.
Undo: nothing is lost.
"""

revision = "evolution_0025"
down_revision = "evolution_0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Alembic keeps no state of the models between steps: only the models declare the class.
    pass


def downgrade() -> None:
    pass
