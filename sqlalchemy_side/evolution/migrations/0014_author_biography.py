"""What there is to say about an author.

Why: the other of two branches that began at the same step; it touches the authors.
Lock: the columns are empty and added at once: every query waits, but not for long.
Undo: the biographies and the addresses of websites are lost.
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
