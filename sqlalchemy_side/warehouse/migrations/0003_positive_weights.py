"""Weights must be positive, from now on; and codes may be sorted by their bytes.

Why: the rows that exist are checked in the next step, which does not keep others from writing.
Lock: deliveries, for a moment: the rows that exist are not read.
Undo: nothing is lost.
"""

from alembic import op

revision = "warehouse_0003"
down_revision = "warehouse_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE COLLATION warehouse_codes (provider = libc, locale = 'C')")
        op.create_check_constraint(
            "warehouse_delivery_weight",
            "warehouse_delivery",
            "weight > 0.0",
            postgresql_not_valid=True,
        )


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.drop_constraint("warehouse_delivery_weight", "warehouse_delivery", type_="check")
        op.execute("DROP COLLATION warehouse_codes")
