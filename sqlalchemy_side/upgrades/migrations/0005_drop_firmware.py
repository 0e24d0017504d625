"""The text of a device is removed.

Why: contract; the installations contain the same information.
Lock: the devices, briefly; MariaDB may rewrite the table.
Undo: adds the column again, and fills it from the installations.
"""

import sqlalchemy as sa
from alembic import op

revision = "upgrades_0005"
down_revision = "upgrades_0004"
branch_labels = None
depends_on = None

device = sa.table(
    "upgrades_device", sa.column("id", sa.BigInteger()), sa.column("firmware", sa.String())
)
release = sa.table(
    "upgrades_release", sa.column("id", sa.BigInteger()), sa.column("number", sa.String())
)
installation = sa.table(
    "upgrades_installation",
    sa.column("device_id", sa.BigInteger()),
    sa.column("release_id", sa.BigInteger()),
)


def upgrade() -> None:
    op.drop_column("upgrades_device", "firmware")


def downgrade() -> None:
    op.add_column("upgrades_device", sa.Column("firmware", sa.String(20)))
    number = (
        sa.select(release.c.number)
        .join_from(release, installation, installation.c.release_id == release.c.id)
        .where(installation.c.device_id == device.c.id)
        .scalar_subquery()
    )
    op.execute(sa.update(device).values(firmware=number))
