"""The table of devices.

Why: the first step; the firmware of a device is a text column.
Lock: none, the table is new.
Undo: drops the table with its rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "upgrades_0001"
down_revision = None
branch_labels = ("upgrades",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "upgrades_device",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("serial", sa.String(20), nullable=False),
        sa.Column("firmware", sa.String(20)),
        sa.Column("retired", base.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("serial"),
        sqlite_autoincrement=True,
    )
    if op.get_context().dialect.name == "postgresql":
        # LIKE needs this kind of index where the collation is not C.
        op.create_index(
            "upgrades_device_serial_805627fa_like",
            "upgrades_device",
            ["serial"],
            postgresql_ops={"serial": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("upgrades_device")
