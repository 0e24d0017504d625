"""Expand: a slug for every article, empty for now.

Why: the first of three steps to a NOT NULL column, on a table that has rows and is in use:
    programs that do not know the column can still write.
Lock: the column is added at once. PostgreSQL blocks writes while it builds the index; MariaDB
    allows them.
Undo: the slugs are lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0008"
down_revision = "evolution_0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("evolution_article", sa.Column("slug", sa.String(100)))
    op.create_index("evolution_article_slug", "evolution_article", ["slug"])


def downgrade() -> None:
    op.drop_index("evolution_article_slug", "evolution_article")
    op.drop_column("evolution_article", "slug")
