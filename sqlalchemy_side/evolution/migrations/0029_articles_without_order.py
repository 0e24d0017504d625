"""No order of Django's keeping.

Why: the page on which an article begins will tell the order; two truths are one too many.
Lock: PostgreSQL drops columns in the catalogue only; MariaDB from 10.4 on does, too.
Undo: the column comes back, and every article is the first of its issue.
"""

from alembic import op

revision = 'evolution_0029'
down_revision = 'evolution_0028'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
