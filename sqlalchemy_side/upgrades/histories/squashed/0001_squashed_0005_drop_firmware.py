"""All steps in one, for databases that are made anew.

It takes the id of the last step that it replaces: a database that is there already has nothing to
do. Alembic knows one step by one id, so this folder is used in place of the originals'.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side import base

revision = "upgrades_0005"
down_revision = None
branch_labels = ("upgrades",)
depends_on = ("geography_0001",)


def upgrade() -> None:
    op.create_table(
        "upgrades_device",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("serial", sa.String(20), nullable=False),
        sa.Column("retired", base.Boolean(), nullable=False),
        sa.Column("site_id", sa.BigInteger(), sa.ForeignKey("geography_zipcode.id")),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("serial"),
    )
    op.create_table(
        "upgrades_release",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("channel", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_table(
        "upgrades_installation",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("device_id", sa.BigInteger(), sa.ForeignKey("upgrades_device.id")),
        sa.Column("release_id", sa.BigInteger(), sa.ForeignKey("upgrades_release.id")),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("device_id"),
    )


def downgrade() -> None:
    op.drop_table("upgrades_installation")
    op.drop_table("upgrades_release")
    op.drop_table("upgrades_device")
