"""Contract: authors have a name and an address only.

Why: the last of three steps that split a table: by now every program reads the profiles.
Lock: PostgreSQL drops columns in the catalogue only; MariaDB from 10.4 on does, too.
Undo: the columns come back empty; the step before fills them.
"""

from alembic import op

revision = 'evolution_0023'
down_revision = 'evolution_0022'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
