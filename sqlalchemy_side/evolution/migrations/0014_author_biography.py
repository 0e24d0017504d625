"""The biography and the website of an author.

Why: the other of two branches that start at the same step; it changes the authors.
Lock: the columns are empty and added at once: all queries wait, but only briefly.
Undo: the biographies and the websites are lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0014"
down_revision = "evolution_0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("evolution_author", sa.Column("biography", base.Text()))
    op.add_column("evolution_author", sa.Column("website", sa.String(200)))


def downgrade() -> None:
    op.drop_column("evolution_author", "website")
    op.drop_column("evolution_author", "biography")
