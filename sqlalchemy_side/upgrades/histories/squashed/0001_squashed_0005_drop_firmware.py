"""All steps in one, for new databases.

It takes the id of the last step that it replaces, so existing databases have nothing to do.
Alembic does not allow two steps with one id, so this folder replaces the original one.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "upgrades_0005"
down_revision = None
branch_labels = ("upgrades",)
depends_on = ("geography_0001",)


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "upgrades_device",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("serial", sa.String(20), nullable=False),
        sa.Column("retired", base.Boolean(), nullable=False),
        sa.Column("site_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["site_id"],
            ["geography_zipcode.id"],
            name=op.f("upgrades_device_site_id_8244e06d_fk_geography_zipcode_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("serial"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "upgrades_release",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("channel", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "upgrades_installation",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("device_id", sa.BigInteger(), nullable=False),
        sa.Column("release_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"],
            ["upgrades_device.id"],
            name=op.f("upgrades_installation_device_id_076b1b3f_fk_upgrades_device_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["release_id"],
            ["upgrades_release.id"],
            # The maximum length of a name depends on the database.
            name=op.f(
                "upgrades_installation_release_id_52f39a7d_fk_upgrades_release_id"
                if dialect == "mariadb"
                else "upgrades_installatio_release_id_52f39a7d_fk_upgrades_"
            ),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("device_id"),
        sqlite_autoincrement=True,
    )
    if dialect == "postgresql":
        # LIKE needs this kind of index where the collation is not C.
        op.create_index(
            "upgrades_device_serial_805627fa_like",
            "upgrades_device",
            ["serial"],
            postgresql_ops={"serial": "varchar_pattern_ops"},
        )
        op.create_index(
            "upgrades_release_number_bb57f0d6_like",
            "upgrades_release",
            ["number"],
            postgresql_ops={"number": "varchar_pattern_ops"},
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(op.f("upgrades_device_site_id_8244e06d"), "upgrades_device", ["site_id"])
        op.create_index(
            op.f("upgrades_installation_release_id_52f39a7d"),
            "upgrades_installation",
            ["release_id"],
        )


def downgrade() -> None:
    op.drop_table("upgrades_installation")
    op.drop_table("upgrades_release")
    op.drop_table("upgrades_device")
