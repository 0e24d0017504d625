"""The table of the pairs is named after its model.

Why: ``evolution_article_tags`` is the name of the former many-to-many. The sequence, the key and
    PostgreSQL's NOT NULL constraints keep it, and so do the foreign keys and indexes with digests.
Lock: the table is renamed in the catalogue only, but programs that use the old name fail.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0028"
down_revision = "evolution_0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Objects of the table keep their names, as they do in Django.
    op.rename_table("evolution_article_tags", "evolution_tagging")


def downgrade() -> None:
    op.rename_table("evolution_tagging", "evolution_article_tags")
