"""Contract: there are no conversations any more.

Why: the last of three steps that turn a model of its own into a child of another.
Lock: every query of the table waits until it is dropped.
Undo: the table comes back empty; the step before fills it.
"""

from alembic import op

revision = 'evolution_0034'
down_revision = 'evolution_0033'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
