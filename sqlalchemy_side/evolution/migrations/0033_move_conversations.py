"""Backfill: the conversations become interviews.

Why: the second of three steps that turn a model of its own into a child of another.
Lock: the rows that are written, until the end of the step.
Undo: the conversations come back with the keys that they had; what only an article has, such as
    tags and an issue, is lost.
"""

from alembic import op

revision = 'evolution_0033'
down_revision = 'evolution_0032'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
