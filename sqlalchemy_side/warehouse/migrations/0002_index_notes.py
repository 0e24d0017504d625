"""Notes are looked up.

Why: deliveries are searched by their notes, while others come.
Lock: none, the index is built concurrently. This takes longer, cannot be part of a transaction,
    and leaves an invalid index if it fails.
Undo: nothing is lost.
"""

from alembic import op

revision = "warehouse_0002"
down_revision = "warehouse_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        with op.get_context().autocommit_block():
            op.create_index(
                "warehouse_delivery_note",
                "warehouse_delivery",
                ["note"],
                postgresql_using="btree",
                postgresql_concurrently=True,
            )


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        with op.get_context().autocommit_block():
            op.drop_index(
                "warehouse_delivery_note", "warehouse_delivery", postgresql_concurrently=True
            )
