"""Each part has a maker; that of some is unknown. Parts are found by both names."""

import sqlalchemy as sa
from alembic import op

revision = "upgrades_0003"
down_revision = "upgrades_0002"
branch_labels = None
depends_on = None

part = sa.table("upgrades_part", sa.column("maker", sa.String()))


def upgrade() -> None:
    op.execute(sa.update(part).where(part.c.maker.is_(None)).values(maker="unknown"))
    with op.batch_alter_table("upgrades_part") as batch:
        batch.alter_column("maker", existing_type=sa.String(20), nullable=False)
    op.create_index("ix_upgrades_part_name_maker", "upgrades_part", ["name", "maker"])


def downgrade() -> None:
    op.drop_index("ix_upgrades_part_name_maker", "upgrades_part")
    with op.batch_alter_table("upgrades_part") as batch:
        batch.alter_column("maker", existing_type=sa.String(20), nullable=True)
