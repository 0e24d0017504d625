"""All weights are positive; a ship has one booking; the collation of codes was not needed.

Why: the rows that exist are checked.
Lock: only against changes of the table, while deliveries are read; bookings against writes.
Undo: the constraint on weights stays valid, which PostgreSQL cannot take back.
"""

import sqlalchemy as sa
from alembic import op

revision = "warehouse_0004"
down_revision = "warehouse_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER TABLE warehouse_delivery VALIDATE CONSTRAINT warehouse_delivery_weight")
        op.create_index(
            "warehouse_booking_ship",
            "warehouse_booking",
            ["ship"],
            unique=True,
            postgresql_where=sa.text("NOT cancelled"),
        )
        op.execute("DROP COLLATION warehouse_codes")


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE COLLATION warehouse_codes (provider = libc, locale = 'C')")
        op.drop_index("warehouse_booking_ship", "warehouse_booking")
