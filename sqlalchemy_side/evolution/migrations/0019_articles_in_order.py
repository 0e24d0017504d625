"""Articles have an order within their issue.

Why: Django's own way to store an order is a column ``_order``.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: the order is lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0019"
down_revision = "evolution_0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "evolution_article", sa.Column("_order", sa.Integer(), nullable=False, server_default="0")
    )
    # Only existing rows needed the default.
    with alter_table("evolution_article") as batch:
        batch.alter_column("_order", server_default=None, existing_type=sa.Integer())


def downgrade() -> None:
    op.drop_column("evolution_article", "_order")
