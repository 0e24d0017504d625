"""One of an article's tags may be its main one.

Why: what the model of the pairs was made for.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: which tags are the main ones is lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base
from sqlalchemy_side.evolution.remake import altered

revision = "evolution_0026"
down_revision = "evolution_0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "evolution_article_tags",
        sa.Column("is_main", base.Boolean(), nullable=False, server_default=sa.false()),
    )
    # The rows that are there need a value, and those to come are to be given one.
    with altered("evolution_article_tags") as batch:
        batch.alter_column("is_main", existing_type=base.Boolean(), server_default=None)


def downgrade() -> None:
    op.drop_column("evolution_article_tags", "is_main")
