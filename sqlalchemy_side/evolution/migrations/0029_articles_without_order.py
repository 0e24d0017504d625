"""No order that Django maintains.

Why: the page on which an article begins will define the order; two sources are one too many.
Lock: PostgreSQL drops columns in the catalogue only; so does MariaDB from 10.4 on.
Undo: the column comes back, and every article is the first of its issue.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0029"
down_revision = "evolution_0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("evolution_article", "_order")


def downgrade() -> None:
    op.add_column(
        "evolution_article", sa.Column("_order", sa.Integer(), nullable=False, server_default="0")
    )
    # Where Django has to recreate a table, a restored column comes after the key.
    order = ("id", "_order", "title", "text", "author_id", "slug", "issue_id")
    # Existing rows need a value, and new ones must be given one.
    with alter_table("evolution_article", order) as batch:
        batch.alter_column("_order", existing_type=sa.Integer(), server_default=None)
