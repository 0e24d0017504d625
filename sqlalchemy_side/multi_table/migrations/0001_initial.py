"""The tables of the multi_table chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "multi_table_0001"
down_revision = None
branch_labels = ("multi_table",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "multi_table_place",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("address", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multi_table_restaurant",
        sa.Column("place_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("serves_hot_dogs", base.Boolean(), nullable=False),
        sa.Column("serves_pizza", base.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_ptr_id"],
            ["multi_table_place.id"],
            name=op.f("multi_table_restaura_place_ptr_id_4de44e07_fk_multi_tab"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("place_ptr_id"),
    )
    op.create_table(
        "multi_table_supplier",
        sa.Column("place_ptr_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_ptr_id"],
            ["multi_table_place.id"],
            name=op.f("multi_table_supplier_place_ptr_id_8fa932c3_fk_multi_tab"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("place_ptr_id"),
    )
    op.create_table(
        "multi_table_supplier_customers",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("supplier_id", sa.BigInteger(), nullable=False),
        sa.Column("place_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_id"],
            ["multi_table_place.id"],
            name=op.f("multi_table_supplier_place_id_3947d945_fk_multi_tab"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"],
            ["multi_table_supplier.place_ptr_id"],
            name=op.f("multi_table_supplier_supplier_id_f2764ff8_fk_multi_tab"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multi_table_bar",
        sa.Column("venue_id", sa.BigInteger(), nullable=False),
        sa.Column("has_happy_hour", base.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["venue_id"],
            ["multi_table_place.id"],
            name=op.f("multi_table_bar_venue_id_dcbe7174_fk_multi_table_place_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("venue_id"),
    )
    op.create_table(
        "multi_table_parentmodel",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(50), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multi_table_childmodel",
        sa.Column("parentmodel_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parentmodel_ptr_id"],
            ["multi_table_parentmodel.id"],
            name=op.f("multi_table_childmod_parentmodel_ptr_id_f6fa2393_fk_multi_tab"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("parentmodel_ptr_id"),
    )
    op.create_table(
        "multi_table_otherchildmodel",
        sa.Column("parentmodel_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parentmodel_ptr_id"],
            ["multi_table_parentmodel.id"],
            name=op.f("multi_table_otherchi_parentmodel_ptr_id_6273cd5e_fk_multi_tab"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("parentmodel_ptr_id"),
    )
    dialect = op.get_context().dialect.name
    if dialect == "sqlite":
        # Django cannot add a constraint to a SQLite table, so it adds an index there.
        op.create_index(
            op.f("multi_table_supplier_customers_supplier_id_place_id_0bb3ea58_uniq"),
            "multi_table_supplier_customers",
            ["supplier_id", "place_id"],
            unique=True,
        )
    else:
        op.create_unique_constraint(
            op.f("multi_table_supplier_cus_supplier_id_place_id_0bb3ea58_uniq"),
            "multi_table_supplier_customers",
            ["supplier_id", "place_id"],
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("multi_table_supplier_customers_supplier_id_f2764ff8"),
            "multi_table_supplier_customers",
            ["supplier_id"],
        )
        op.create_index(
            op.f("multi_table_supplier_customers_place_id_3947d945"),
            "multi_table_supplier_customers",
            ["place_id"],
        )


def downgrade() -> None:
    op.drop_table("multi_table_otherchildmodel")
    op.drop_table("multi_table_childmodel")
    op.drop_table("multi_table_parentmodel")
    op.drop_table("multi_table_bar")
    op.drop_table("multi_table_supplier_customers")
    op.drop_table("multi_table_supplier")
    op.drop_table("multi_table_restaurant")
    op.drop_table("multi_table_place")
