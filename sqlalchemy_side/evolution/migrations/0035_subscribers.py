"""The subscribers who get each issue, by mail or in a room.

Why: the rooms belong to another chapter, so this step depends on the first of that chapter.
Lock: none, the table is new; its foreign key briefly locks the rooms.
Undo: drops the table with its rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0035"
down_revision = "evolution_0034"
branch_labels = None
depends_on = "quickstart_0001"


def upgrade() -> None:
    op.create_table(
        "evolution_subscriber",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("address", sa.String(254), nullable=False),
        sa.Column("room_id", sa.SmallInteger()),
        sa.Column("left_on", sa.Date()),
        sa.ForeignKeyConstraint(
            ["room_id"],
            ["quickstart_room.id"],
            name=op.f("evolution_subscriber_room_id_a7ca8324_fk_quickstart_room_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if op.get_context().dialect.name in base.NOT_MARIADB:
        op.create_index(
            "evolution_subscriber_room_id_a7ca8324", "evolution_subscriber", ["room_id"]
        )


def downgrade() -> None:
    op.drop_table("evolution_subscriber")
