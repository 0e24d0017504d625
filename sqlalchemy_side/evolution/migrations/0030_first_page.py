"""Where an article begins, and whether the cover shows it.

Why: an order that readers see, with two rules that the database keeps.
Lock: PostgreSQL and MariaDB add the columns at once; for the rules they read the whole table.
Undo: the pages and the cover stories are lost.
"""

from alembic import op

revision = 'evolution_0030'
down_revision = 'evolution_0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
