"""The address of a writer.

Why: the editors keep the addresses elsewhere and lose them.
Lock: PostgreSQL and MariaDB add an empty column at once: all queries wait, but only briefly.
Undo: the addresses are lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0003"
down_revision = "evolution_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("evolution_writer", sa.Column("mail", sa.String(254)))


def downgrade() -> None:
    op.drop_column("evolution_writer", "mail")
