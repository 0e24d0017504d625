"""The tables of the quickstart chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "quickstart_0001"
down_revision = None
branch_labels = ("quickstart",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quickstart_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(30), nullable=False),
        sa.Column("last_name", sa.String(30), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "quickstart_ticket",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("seat", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "quickstart_room",
        sa.Column("id", base.SMALL_KEY, sa.Identity(), nullable=False),
        sa.Column("door_sign", sa.String(30), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("door_sign"),
        sqlite_autoincrement=True,
    )
    if op.get_context().dialect.name == "postgresql":
        # LIKE needs this kind of index where the collation is not C.
        op.create_index(
            "quickstart_room_door_sign_b8b1d9d2_like",
            "quickstart_room",
            ["door_sign"],
            postgresql_ops={"door_sign": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("quickstart_room")
    op.drop_table("quickstart_ticket")
    op.drop_table("quickstart_person")
