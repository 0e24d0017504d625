"""The other developer's second step."""

from alembic import op

revision = "upgrades_0002_right"
down_revision = "upgrades_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE upgrades_right (id integer PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE upgrades_right")
