"""The index of the authors says what it holds.

Why: it holds more than the name.
Lock: the index is renamed in the catalogue only; SQLite cannot, and builds it anew.
Undo: nothing is lost.
"""

from alembic import op

revision = 'evolution_0037'
down_revision = 'evolution_0036'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
