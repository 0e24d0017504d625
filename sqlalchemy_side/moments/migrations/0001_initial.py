"""The tables of the moments chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops moments_flight, moments_announcement with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "moments_0001"
down_revision = None
branch_labels = ("moments",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "moments_flight",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("departs", base.UtcDateTime(), nullable=False),
        sa.Column("arrives", base.UtcDateTime(), nullable=True),
        sa.Column("planned", base.Duration(), nullable=False),
        sa.Column("sold_from", base.Date(), nullable=False),
        sa.Column("gate_opens", base.Time(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "moments_announcement",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("flight_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.String(40), nullable=False),
        sa.Column("made", base.Time(), nullable=False),
        sa.Column("changed", base.Time(), nullable=False),
        sa.ForeignKeyConstraint(
            ["flight_id"],
            ["moments_flight.id"],
            name=op.f("moments_announcement_flight_id_593e50e8_fk_moments_flight_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(
            op.f("moments_announcement_flight_id_593e50e8"), "moments_announcement", ["flight_id"]
        )


def downgrade() -> None:
    op.drop_table("moments_announcement")
    op.drop_table("moments_flight")
