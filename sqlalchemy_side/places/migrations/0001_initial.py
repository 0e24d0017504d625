"""The tables of the places chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "places_0001"
down_revision = None
branch_labels = ("places",)
depends_on = ("geography_0001",)


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    # The maximum length of a name depends on the database.
    target = "places_re" if dialect == "postgresql" else "places_restaurant_place_id"
    op.create_table(
        "places_place",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("address", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "places_restaurant",
        sa.Column("place_id", sa.BigInteger(), nullable=False),
        sa.Column("serves_hot_dogs", base.Boolean(), nullable=False),
        sa.Column("serves_pizza", base.Boolean(), nullable=False),
        sa.Column("zip_code_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["place_id"],
            ["places_place.id"],
            name=op.f("places_restaurant_place_id_41e26e7b_fk_places_place_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["zip_code_id"],
            ["geography_zipcode.id"],
            name=op.f("places_restaurant_zip_code_id_875e3d9c_fk_geography_zipcode_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("place_id"),
    )
    op.create_table(
        "places_chef",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("restaurant_id", sa.BigInteger()),
        sa.Column("successor_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["restaurant_id"],
            ["places_restaurant.place_id"],
            name=op.f(f"places_chef_restaurant_id_b3550b4b_fk_{target}"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"],
            ["places_chef.id"],
            name=op.f("places_chef_successor_id_e5fee2b0_fk_places_chef_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("restaurant_id"),
        sa.UniqueConstraint("successor_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "places_waiter",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("restaurant_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["restaurant_id"],
            ["places_restaurant.place_id"],
            name=op.f("places_waiter_restaurant_id_f4121c4c_fk_places_re"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("places_restaurant_zip_code_id_875e3d9c"), "places_restaurant", ["zip_code_id"]
        )
        op.create_index(
            op.f("places_waiter_restaurant_id_f4121c4c"), "places_waiter", ["restaurant_id"]
        )


def downgrade() -> None:
    op.drop_table("places_waiter")
    op.drop_table("places_chef")
    op.drop_table("places_restaurant")
    op.drop_table("places_place")
