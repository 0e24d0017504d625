"""Merges the two branches: it does nothing, but comes after both."""

revision = "upgrades_0003"
down_revision = ("upgrades_0002_left", "upgrades_0002_right")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
