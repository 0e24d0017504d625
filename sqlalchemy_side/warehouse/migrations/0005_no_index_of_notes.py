"""Notes are looked up no longer.

Why: the index slowed deliveries down.
Lock: none, the index is dropped concurrently, outside of a transaction.
Undo: nothing is lost.
"""

from alembic import op

revision = "warehouse_0005"
down_revision = "warehouse_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        with op.get_context().autocommit_block():
            op.drop_index(
                "warehouse_delivery_note", "warehouse_delivery", postgresql_concurrently=True
            )


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        with op.get_context().autocommit_block():
            op.create_index(
                "warehouse_delivery_note",
                "warehouse_delivery",
                ["note"],
                postgresql_using="btree",
                postgresql_concurrently=True,
            )
