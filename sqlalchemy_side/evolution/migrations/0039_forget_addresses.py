"""The addresses of those who left are forgotten.

Why: nobody has a reason to keep them. It is all that this step does: MariaDB cannot take back a
    change of a table, so nothing may have been undone when the undoing is refused.
Lock: the rows that are written, until the end of the step.
Undo: refused; the addresses are not kept anywhere.
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
