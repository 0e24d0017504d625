"""Backfill: the profiles of those authors of whom something is known.

Why: the second of three steps that split a table; SQL, because no row has to be seen by Python.
Lock: the rows that are written, until the end of the step.
Undo: nothing is lost, but what was null comes back as an empty text.
"""

from alembic import op

revision = 'evolution_0022'
down_revision = 'evolution_0021'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
