"""A table that must exist before those of another chapter."""

from alembic import op

revision = "upgrades_0001"
down_revision = None
branch_labels = ("upgrades",)
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE upgrades_early (id integer PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE upgrades_early")
