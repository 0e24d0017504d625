"""A release for each text, installed on the devices that have it.

Why: backfill, with local tables, which declare only what this step needs; retired devices are
included.
Lock: rows are written only in tables that nothing uses yet.
Undo: deletes all releases and installations; the texts still exist.
"""

import sqlalchemy as sa
from alembic import context, op
from alembic.util import CommandError

revision = "upgrades_0003"
down_revision = "upgrades_0002"
branch_labels = None
depends_on = None

device = sa.table(
    "upgrades_device", sa.column("id", sa.BigInteger()), sa.column("firmware", sa.String())
)
release = sa.table(
    "upgrades_release",
    sa.column("id", sa.BigInteger()),
    sa.column("number", sa.String()),
    sa.column("channel", sa.String()),
)
installation = sa.table(
    "upgrades_installation",
    sa.column("device_id", sa.BigInteger()),
    sa.column("release_id", sa.BigInteger()),
)


def upgrade() -> None:
    if context.is_offline_mode():
        raise CommandError("upgrades_0003 reads rows; run it on a database, or write its SQL")
    connection = op.get_bind()
    texts = sa.select(device).where(device.c.firmware.is_not(None)).order_by(device.c.id)
    devices = connection.execute(texts).all()
    numbers = dict.fromkeys(number for _, number in devices)
    # Defaults belong to the models; a local table has none, so the channel is given.
    op.bulk_insert(release, [{"number": number, "channel": "beta"} for number in numbers])
    keys = dict(connection.execute(sa.select(release.c.number, release.c.id)).all())
    op.bulk_insert(
        installation, [{"device_id": key, "release_id": keys[number]} for key, number in devices]
    )


def downgrade() -> None:
    op.execute(sa.delete(installation))
    op.execute(sa.delete(release))
