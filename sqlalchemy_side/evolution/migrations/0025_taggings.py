"""The table between articles and tags gets a model.

Why: there will be more to say of each pair. Django refuses to give a many-to-many another table;
    so it is only told of the one that is there, and not one row is touched.
Lock: none, nothing is sent to the database.
Undo: nothing is lost.
"""

revision = "evolution_0025"
down_revision = "evolution_0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Alembic keeps no state of the models between steps: a class for a table is theirs alone.
    pass


def downgrade() -> None:
    pass
