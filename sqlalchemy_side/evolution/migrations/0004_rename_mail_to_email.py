"""The address of a writer is an email.

Why: the editors send letters too.
Lock: a column is renamed in the catalogue only: all queries wait, but only briefly.
Undo: nothing is lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0004"
down_revision = "evolution_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column(
        "evolution_writer", "mail", new_column_name="email", existing_type=sa.String(254)
    )


def downgrade() -> None:
    op.alter_column(
        "evolution_writer", "email", new_column_name="mail", existing_type=sa.String(254)
    )
