"""A step that creates a table, and then fails."""

from alembic import op

revision = "upgrades_0002"
down_revision = "upgrades_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE upgrades_half (id integer PRIMARY KEY)")
    op.execute("INSERT INTO upgrades_nowhere VALUES (1)")


def downgrade() -> None:
    op.execute("DROP TABLE upgrades_half")
