"""The rule that a pair is unique has a name that somebody chose.

Why: ``unique_together`` has been taken for old since Django 2.2. The new rule comes first: on
    MariaDB the key of the articles uses the rule's index, and needs one of the two at any time.
Lock: PostgreSQL lets nobody write while the index is built; MariaDB does.
Undo: nothing is lost.
"""

from alembic import op

revision = 'evolution_0027'
down_revision = 'evolution_0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
