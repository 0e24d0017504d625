"""Contract: authors have only a name and an address.

Why: the last of three steps that split a table: by now every program reads the profiles.
Lock: PostgreSQL drops columns in the catalogue only; so does MariaDB from 10.4 on.
Undo: the columns come back empty; the previous step fills them.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0023"
down_revision = "evolution_0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("evolution_author", "website")
    op.drop_column("evolution_author", "biography")


def downgrade() -> None:
    op.add_column("evolution_author", sa.Column("biography", base.Text()))
    op.add_column("evolution_author", sa.Column("website", sa.String(200)))
