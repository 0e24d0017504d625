"""Contract: no article without a slug, and no two with the same one.

Why: the last of three steps: by now every program sets the column.
Lock: PostgreSQL reads the whole table and blocks all queries; MariaDB copies it and blocks writes.
Undo: nothing is lost, but two articles may get the same slug.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0010"
down_revision = "evolution_0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("evolution_article_slug", "evolution_article")
    with alter_table("evolution_article") as batch:
        batch.create_unique_constraint("evolution_article_slug_unique", ["slug"])
        batch.alter_column("slug", nullable=False, existing_type=sa.String(100))


def downgrade() -> None:
    with alter_table("evolution_article") as batch:
        batch.alter_column("slug", nullable=True, existing_type=sa.String(100))
        batch.drop_constraint("evolution_article_slug_unique", type_="unique")
    op.create_index("evolution_article_slug", "evolution_article", ["slug"])
