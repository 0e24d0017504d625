"""The tables of the harbours chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops harbours_harbour, harbours_ship, harbours_visit, harbours_dues, harbours_booking with
all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "harbours_0001"
down_revision = None
branch_labels = ("harbours",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "harbours_harbour",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.Column("depth", base.Double(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["harbours_harbour.id"],
            name=op.f("harbours_harbour_parent_id_caf60311_fk_harbours_harbour_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "harbours_ship",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("home_id", sa.BigInteger(), nullable=True),
        sa.Column("tonnage", sa.Integer(), nullable=True),
        sa.Column("signals", sa.Integer(), nullable=False),
        sa.Column("built", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id"],
            ["harbours_harbour.id"],
            name=op.f("harbours_ship_home_id_5df0b26d_fk_harbours_harbour_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "harbours_visit",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("harbour_id", sa.BigInteger(), nullable=False),
        sa.Column("ship_id", sa.BigInteger(), nullable=False),
        sa.Column("arrived", base.UtcDateTime(), nullable=False),
        sa.Column("cargo", sa.Integer(), nullable=True),
        sa.Column("agent", sa.String(20), nullable=False),
        sa.ForeignKeyConstraint(
            ["harbour_id"],
            ["harbours_harbour.id"],
            name=op.f("harbours_visit_harbour_id_22af4be6_fk_harbours_harbour_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["ship_id"],
            ["harbours_ship.id"],
            name=op.f("harbours_visit_ship_id_27332226_fk_harbours_ship_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "harbours_dues",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("harbour_id", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("amount", base.Money(8, 2), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["harbour_id"],
            ["harbours_harbour.id"],
            name=op.f("harbours_dues_harbour_id_456edc0a_fk_harbours_harbour_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("harbour_id", "year", name="harbours_dues_once"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "harbours_booking",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("harbour_id", sa.BigInteger(), nullable=False),
        sa.Column("ship_id", sa.BigInteger(), nullable=False),
        sa.Column("day", base.Date(), nullable=False),
        sa.Column("tugs", sa.Integer(), nullable=False),
        sa.Column("is_cancelled", base.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["harbour_id"],
            ["harbours_harbour.id"],
            name=op.f("harbours_booking_harbour_id_f58fd581_fk_harbours_harbour_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["ship_id"],
            ["harbours_ship.id"],
            name=op.f("harbours_booking_ship_id_b577ba90_fk_harbours_ship_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("harbours_visit_arrived", "harbours_visit", ["arrived"])
    if dialect != "mariadb":
        op.create_index(
            op.f("harbours_harbour_parent_id_caf60311"), "harbours_harbour", ["parent_id"]
        )
        op.create_index(op.f("harbours_ship_home_id_5df0b26d"), "harbours_ship", ["home_id"])
        op.create_index(
            op.f("harbours_visit_harbour_id_22af4be6"), "harbours_visit", ["harbour_id"]
        )
        op.create_index(op.f("harbours_visit_ship_id_27332226"), "harbours_visit", ["ship_id"])
        op.create_index(op.f("harbours_dues_harbour_id_456edc0a"), "harbours_dues", ["harbour_id"])
        op.create_index(
            op.f("harbours_booking_harbour_id_f58fd581"), "harbours_booking", ["harbour_id"]
        )
        op.create_index(op.f("harbours_booking_ship_id_b577ba90"), "harbours_booking", ["ship_id"])
        op.create_index(
            "harbours_one_booking_a_day",
            "harbours_booking",
            ["harbour_id", "day"],
            unique=True,
            postgresql_where=sa.text("tugs > 0"),
            sqlite_where=sa.text("tugs > 0"),
        )


def downgrade() -> None:
    op.drop_table("harbours_booking")
    op.drop_table("harbours_dues")
    op.drop_table("harbours_visit")
    op.drop_table("harbours_ship")
    op.drop_table("harbours_harbour")
