"""How heavy a part is, by SQL that someone else has written."""

from alembic import op

revision = "upgrades_0005"
down_revision = "upgrades_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE upgrades_part ADD COLUMN weight integer NULL")
    op.execute("CREATE INDEX upgrades_part_heavy ON upgrades_part (weight) WHERE weight > 100")


def downgrade() -> None:
    op.execute("DROP INDEX upgrades_part_heavy")
    op.execute("ALTER TABLE upgrades_part DROP COLUMN weight")
