"""A step that runs outside of transactions, and fails after its first statement."""

from alembic import op

revision = "upgrades_0002"
down_revision = "upgrades_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("CREATE TABLE upgrades_half (id integer PRIMARY KEY)")
        op.execute("INSERT INTO upgrades_nowhere VALUES (1)")


def downgrade() -> None:
    op.execute("DROP TABLE upgrades_half")
