"""Parts and their makers, after a table of another chapter."""

import sqlalchemy as sa
from alembic import op

revision = "upgrades_0001"
down_revision = None
branch_labels = ("upgrades",)
depends_on = ("geography_0001",)


def upgrade() -> None:
    op.create_table(
        "upgrades_part",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("maker", sa.String(20)),
    )


def downgrade() -> None:
    op.drop_table("upgrades_part")
