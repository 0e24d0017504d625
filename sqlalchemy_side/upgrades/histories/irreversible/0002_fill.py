"""A first note, which cannot be identified later."""

from alembic import op

revision = "upgrades_0002"
down_revision = "upgrades_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("INSERT INTO upgrades_note VALUES (1)")


def downgrade() -> None:
    raise NotImplementedError("the note may have been changed since")
