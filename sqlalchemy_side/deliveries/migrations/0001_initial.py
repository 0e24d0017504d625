"""The tables of the deliveries chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops deliveries_courier, deliveries_label, deliveries_parcel, deliveries_parcel_labels with
all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "deliveries_0001"
down_revision = None
branch_labels = ("deliveries",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "deliveries_courier",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("town", sa.String(40), nullable=False),
        sa.Column("hired", base.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deliveries_label",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deliveries_parcel",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("number", sa.String(10), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("sent", base.Date(), nullable=True),
        sa.Column("courier_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["courier_id"],
            ["deliveries_courier.id"],
            name=op.f("deliveries_parcel_courier_id_8ac36a67_fk_deliveries_courier_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deliveries_parcel_labels",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("parcel_id", sa.BigInteger(), nullable=False),
        sa.Column("label_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["label_id"],
            ["deliveries_label.id"],
            name=op.f("deliveries_parcel_la_label_id_77efa93f_fk_deliverie"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["parcel_id"],
            ["deliveries_parcel.id"],
            name=op.f("deliveries_parcel_la_parcel_id_6dc98692_fk_deliverie"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect == "sqlite":
        op.create_index(
            op.f("deliveries_parcel_labels_parcel_id_label_id_03dff9ff_uniq"),
            "deliveries_parcel_labels",
            ["parcel_id", "label_id"],
            unique=True,
        )
    if dialect != "mariadb":
        op.create_index(
            op.f("deliveries_parcel_courier_id_8ac36a67"), "deliveries_parcel", ["courier_id"]
        )
        op.create_index(
            op.f("deliveries_parcel_labels_label_id_77efa93f"),
            "deliveries_parcel_labels",
            ["label_id"],
        )
        op.create_index(
            op.f("deliveries_parcel_labels_parcel_id_6dc98692"),
            "deliveries_parcel_labels",
            ["parcel_id"],
        )
    if dialect != "sqlite":
        op.create_unique_constraint(
            op.f("deliveries_parcel_labels_parcel_id_label_id_03dff9ff_uniq"),
            "deliveries_parcel_labels",
            ["parcel_id", "label_id"],
        )
    if dialect == "postgresql":
        op.create_index(
            "deliveries_courier_name_d0899066_like",
            "deliveries_courier",
            ["name"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        )
        op.create_index(
            "deliveries_label_name_1d73ff41_like",
            "deliveries_label",
            ["name"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        )
        op.create_index(
            "deliveries_parcel_number_db9928f6_like",
            "deliveries_parcel",
            ["number"],
            postgresql_ops={"number": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("deliveries_parcel_labels")
    op.drop_table("deliveries_parcel")
    op.drop_table("deliveries_label")
    op.drop_table("deliveries_courier")
