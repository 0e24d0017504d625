"""The site of a device.

Why: a postal code is a row of another chapter, whose table must exist first.
Lock: the devices, briefly; the column is empty.
Undo: drops the column with its values.
"""

import sqlalchemy as sa
from alembic import op

revision = "upgrades_0004"
down_revision = "upgrades_0003"
branch_labels = None
depends_on = ("geography_0001",)


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    key = sa.ForeignKey(
        "geography_zipcode.id",
        # On SQLite Django leaves its foreign keys without a name.
        name=None
        if dialect == "sqlite"
        else op.f("upgrades_device_site_id_8244e06d_fk_geography_zipcode_id"),
        deferrable=True,
        initially="DEFERRED",
    )
    op.add_column(
        "upgrades_device",
        sa.Column("site_id", sa.BigInteger(), key),
        # SQLite cannot add a constraint later.
        inline_references=dialect == "sqlite",
    )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(op.f("upgrades_device_site_id_8244e06d"), "upgrades_device", ["site_id"])


def downgrade() -> None:
    dialect = op.get_context().dialect.name
    if dialect == "mariadb":
        # There, a foreign key is dropped before its column.
        op.drop_constraint(
            op.f("upgrades_device_site_id_8244e06d_fk_geography_zipcode_id"),
            "upgrades_device",
            type_="foreignkey",
        )
    if dialect == "sqlite":
        # SQLite cannot drop a column that is in an index.
        op.drop_index(op.f("upgrades_device_site_id_8244e06d"), "upgrades_device")
    op.drop_column("upgrades_device", "site_id")
