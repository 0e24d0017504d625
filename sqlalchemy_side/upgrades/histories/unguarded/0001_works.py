"""A step that works."""

from alembic import op

revision = "upgrades_0001"
down_revision = None
branch_labels = ("upgrades",)
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE upgrades_works (id integer PRIMARY KEY)")


def downgrade() -> None:
    op.execute("DROP TABLE upgrades_works")
