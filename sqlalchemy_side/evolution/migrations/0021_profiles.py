"""Expand: a table for what is known of an author besides the name.

Why: the first of three steps that split a table: biographies are long, and read on one page only.
Lock: none, the table is new; its key locks the authors for a moment.
Undo: drops the table with its rows.
"""

from alembic import op

revision = 'evolution_0021'
down_revision = 'evolution_0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
