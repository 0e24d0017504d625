"""The tables of the warehouse chapter, on PostgreSQL only.

Why: the first step; the columns are in the order of the models. The exclusion constraints are
    written by hand: Alembic does not compare them, and its operation has no INCLUDE.
Lock: none, all tables are new.
Undo: drops warehouse_product, warehouse_rate, warehouse_booking, warehouse_shift,
    warehouse_delivery with all rows.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from sqlalchemy_django import base

revision = "warehouse_0001"
down_revision = None
branch_labels = ("warehouse",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    if dialect == "postgresql":
        op.create_table(
            "warehouse_product",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("name", sa.String(40), nullable=False),
            sa.Column("description", base.Text(), nullable=True),
            sa.Column("language", sa.String(10), nullable=False),
            sa.Column("tags", postgresql.ARRAY(sa.String(20)), nullable=False),
            sa.Column("sizes", postgresql.ARRAY(sa.Integer()), nullable=True),
            sa.Column("grid", postgresql.ARRAY(sa.Integer(), dimensions=2), nullable=True),
            sa.Column(
                "search",
                postgresql.TSVECTOR(),
                sa.Computed(
                    "setweight(to_tsvector('english'::regconfig, COALESCE(name, '')), 'A')"
                    " || setweight(to_tsvector('english'::regconfig, COALESCE(description, '')),"
                    " 'B')",
                    persisted=True,
                ),
                nullable=True,
            ),
            sa.Column("keywords", postgresql.TSVECTOR(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
        op.create_table(
            "warehouse_rate",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("name", sa.String(20), nullable=False),
            sa.Column("quantity", postgresql.INT4RANGE(), nullable=True),
            sa.Column("codes", postgresql.INT8RANGE(), nullable=True),
            sa.Column("price", postgresql.NUMRANGE(), nullable=True),
            sa.Column("season", postgresql.DATERANGE(), nullable=True),
            sa.Column("window", postgresql.TSTZRANGE(), nullable=True),
            sa.Column("minimum", sa.Integer(), nullable=True),
            sa.Column("amount", base.Money(6, 2), autoincrement=False, nullable=True),
            sa.Column("weight", base.Double(), autoincrement=False, nullable=True),
            sa.Column("day", base.Date(), nullable=True),
            sa.Column("moment", base.UtcDateTime(), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
        op.create_table(
            "warehouse_booking",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("ship", sa.String(20), nullable=False),
            sa.Column("docks", postgresql.INT4RANGE(), nullable=False),
            sa.Column("dates", postgresql.DATERANGE(), nullable=False),
            sa.Column("cancelled", base.Boolean(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
        op.create_table(
            "warehouse_shift",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("worker", sa.String(20), nullable=False),
            sa.Column("starts", base.UtcDateTime(), nullable=False),
            sa.Column("ends", base.UtcDateTime(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
        op.create_table(
            "warehouse_delivery",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("product_id", sa.BigInteger(), nullable=False),
            sa.Column("code", sa.String(20), nullable=False),
            sa.Column("slot", sa.Integer(), nullable=True),
            sa.Column("turn", sa.Integer(), nullable=True),
            sa.Column("crates", sa.Integer(), nullable=True),
            sa.Column("flags", sa.Integer(), nullable=True),
            sa.Column("fragile", base.Boolean(), nullable=True),
            sa.Column("weight", base.Double(), autoincrement=False, nullable=True),
            sa.Column("distance", base.Double(), autoincrement=False, nullable=True),
            sa.Column("note", sa.String(20), nullable=True),
            sa.ForeignKeyConstraint(
                ["product_id"],
                ["warehouse_product.id"],
                name=op.f("warehouse_delivery_product_id_878ec057_fk_warehouse_product_id"),
                initially="DEFERRED",
                deferrable=True,
            ),
            sa.PrimaryKeyConstraint("id"),
            sa.UniqueConstraint(
                "slot", name="warehouse_delivery_slot", postgresql_nulls_not_distinct=True
            ),
            sa.UniqueConstraint(
                "turn", deferrable=True, initially="DEFERRED", name="warehouse_delivery_turn"
            ),
            sqlite_autoincrement=True,
        )
        op.create_index(
            "warehouse_product_hash",
            "warehouse_product",
            ["description"],
            postgresql_using="hash",
            postgresql_with={"fillfactor": 80},
        )
        op.create_index(
            "warehouse_product_language",
            "warehouse_product",
            ["language"],
            postgresql_using="btree",
            postgresql_with={"fillfactor": 70, "deduplicate_items": "off"},
        )
        op.create_index(
            "warehouse_product_name",
            "warehouse_product",
            ["name"],
            postgresql_include=["language"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        )
        op.create_index(
            "warehouse_product_search",
            "warehouse_product",
            ["search"],
            postgresql_using="gin",
            postgresql_with={"gin_pending_list_limit": 128, "fastupdate": "on"},
        )
        op.create_index(
            "warehouse_product_spgist",
            "warehouse_product",
            ["name"],
            postgresql_using="spgist",
            postgresql_with={"fillfactor": 90},
        )
        op.create_index(
            "warehouse_product_tags",
            "warehouse_product",
            ["tags"],
            postgresql_using="gin",
            postgresql_ops={"tags": "array_ops"},
        )
        op.create_index(
            "warehouse_product_upper",
            "warehouse_product",
            [sa.literal_column("upper(name)").label("upper")],
            postgresql_using="btree",
            postgresql_ops={"upper": "text_pattern_ops"},
        )
        op.create_index(
            "warehouse_rate_day",
            "warehouse_rate",
            ["day"],
            postgresql_using="brin",
            postgresql_with={"autosummarize": "on", "pages_per_range": 4},
        )
        op.create_index(
            "warehouse_rate_season",
            "warehouse_rate",
            ["season"],
            postgresql_using="gist",
            postgresql_with={"buffering": "on", "fillfactor": 60},
        )
        op.create_index(
            "warehouse_delivery_code",
            "warehouse_delivery",
            ["code"],
            unique=True,
            postgresql_include=["crates"],
            postgresql_ops={"code": "varchar_pattern_ops"},
        )
        op.create_index(
            op.f("warehouse_delivery_product_id_878ec057"), "warehouse_delivery", ["product_id"]
        )
        op.execute(
            "ALTER TABLE warehouse_booking ADD CONSTRAINT warehouse_booking_docks"
            " EXCLUDE USING gist (docks WITH &&, dates WITH &&) INCLUDE (ship)"
            " WHERE (NOT cancelled)"
        )
        op.create_exclude_constraint(
            "warehouse_shift_hours",
            "warehouse_shift",
            (sa.literal_column("tstzrange(starts, ends, '[)')"), "&&"),
            deferrable=True,
            initially="DEFERRED",
        )


def downgrade() -> None:
    dialect = op.get_context().dialect.name
    if dialect == "postgresql":
        op.drop_table("warehouse_delivery")
        op.drop_table("warehouse_shift")
        op.drop_table("warehouse_booking")
        op.drop_table("warehouse_rate")
        op.drop_table("warehouse_product")
