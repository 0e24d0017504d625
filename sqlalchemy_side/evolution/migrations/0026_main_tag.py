"""One of an article's tags may be its main one.

Why: this is the purpose of the model of the pairs.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: the choice of the main tags is lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base
from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0026"
down_revision = "evolution_0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "evolution_article_tags",
        sa.Column("is_main", base.Boolean(), nullable=False, server_default=sa.false()),
    )
    # Existing rows need a value, and new ones must be given one.
    with alter_table("evolution_article_tags") as batch:
        batch.alter_column("is_main", existing_type=base.Boolean(), server_default=None)


def downgrade() -> None:
    op.drop_column("evolution_article_tags", "is_main")
