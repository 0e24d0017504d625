"""How many of a part are in stock; five of each that is there already."""

import sqlalchemy as sa
from alembic import op

revision = "upgrades_0002"
down_revision = "upgrades_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    stock = sa.Column("stock", sa.Integer(), nullable=False, server_default="5")
    op.add_column("upgrades_part", stock)
    # The default was for the old rows alone; SQLite drops it by copying the table.
    with op.batch_alter_table("upgrades_part") as batch:
        batch.alter_column("stock", server_default=None)


def downgrade() -> None:
    op.drop_column("upgrades_part", "stock")
