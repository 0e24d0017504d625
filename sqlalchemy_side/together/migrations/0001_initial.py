"""The tables of the together chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops together_show, together_booking, together_payment, together_message with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "together_0001"
down_revision = None
branch_labels = ("together",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "together_show",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("seats_left", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "together_booking",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("show_id", sa.BigInteger(), nullable=False),
        sa.Column("customer", sa.String(40), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["show_id"],
            ["together_show.id"],
            name=op.f("together_booking_show_id_53c1fc90_fk_together_show_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("show_id", "customer", name="together_booked_once"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "together_payment",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("booking_id", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"],
            ["together_booking.id"],
            name=op.f("together_payment_booking_id_680e2633_fk_together_booking_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "together_message",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("text", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(op.f("together_booking_show_id_53c1fc90"), "together_booking", ["show_id"])
        op.create_index(
            op.f("together_payment_booking_id_680e2633"), "together_payment", ["booking_id"]
        )


def downgrade() -> None:
    op.drop_table("together_message")
    op.drop_table("together_payment")
    op.drop_table("together_booking")
    op.drop_table("together_show")
