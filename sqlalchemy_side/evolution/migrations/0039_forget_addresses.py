"""The addresses of those who left are erased.

Why: there is no reason to keep them. The step does nothing else: MariaDB cannot roll back a change
    of a table, so nothing may have been undone when undoing is refused.
Lock: the written rows, until the end of the step.
Undo: refused; the addresses are not stored anywhere.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0039"
down_revision = "evolution_0038"
branch_labels = None
depends_on = None


subscriber = sa.table("evolution_subscriber", sa.column("address"), sa.column("left_on"))


def upgrade() -> None:
    op.execute(sa.update(subscriber).where(subscriber.c.left_on.is_not(None)).values(address=""))


def downgrade() -> None:
    raise NotImplementedError("the addresses of those who left are not kept anywhere")
