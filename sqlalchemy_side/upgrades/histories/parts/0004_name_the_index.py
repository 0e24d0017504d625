"""The index of the parts has a name of its own."""

from alembic import op

revision = "upgrades_0004"
down_revision = "upgrades_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Alembic has no operation to rename an index.
    op.drop_index("ix_upgrades_part_name_maker", "upgrades_part")
    op.create_index("upgrades_part_names", "upgrades_part", ["name", "maker"])


def downgrade() -> None:
    op.drop_index("upgrades_part_names", "upgrades_part")
    op.create_index("ix_upgrades_part_name_maker", "upgrades_part", ["name", "maker"])
