"""Who gets each issue, by mail or in a room.

Why: the rooms belong to another chapter, so this step waits for the first of that chapter.
Lock: none, the table is new; its key locks the rooms for a moment.
Undo: drops the table with its rows.
"""

from alembic import op

revision = 'evolution_0035'
down_revision = 'evolution_0034'
branch_labels = None
depends_on = 'quickstart_0001'


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
