"""The addresses of those who left are forgotten.

Why: nobody has a reason to keep them. It is all that this step does: MariaDB cannot take back a
    change of a table, so nothing may have been undone when the undoing is refused.
Lock: the rows that are written, until the end of the step.
Undo: refused; the addresses are not kept anywhere.
"""

from alembic import op

revision = 'evolution_0039'
down_revision = 'evolution_0038'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
