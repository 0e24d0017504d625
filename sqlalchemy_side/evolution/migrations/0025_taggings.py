"""The table between articles and tags gets a model.

Why: there will be more to say of each pair. Django refuses to give a many-to-many another table;
    so it is only told of the one that is there, and not one row is touched.
Lock: none, nothing is sent to the database.
Undo: nothing is lost.
"""

from alembic import op

revision = 'evolution_0025'
down_revision = 'evolution_0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
