"""The table of the pairs is named as its model is.

Why: ``evolution_article_tags`` says whose many-to-many it was. The sequence, the key and what
    PostgreSQL calls NOT NULL keep that name, and so do the keys and indexes with their digests.
Lock: the table is renamed in the catalogue only, but programs that know the old name fail.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0028"
down_revision = "evolution_0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # What belongs to the table keeps its name, as it does in Django.
    op.rename_table("evolution_article_tags", "evolution_tagging")


def downgrade() -> None:
    op.rename_table("evolution_tagging", "evolution_article_tags")
