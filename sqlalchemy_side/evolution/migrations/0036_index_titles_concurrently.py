"""Articles are looked up by title.

Why: the archive is searched while authors write.
Lock: none on PostgreSQL, where the index is built concurrently; this takes longer, cannot be part
    of a transaction, and leaves an invalid index if it fails. MariaDB also allows writes
    meanwhile. SQLite allows only one writer.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0036"
down_revision = "evolution_0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # PostgreSQL requires this outside of a transaction; elsewhere the block has no effect.
    with op.get_context().autocommit_block():
        op.create_index(
            "evolution_article_title", "evolution_article", ["title"], postgresql_concurrently=True
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("evolution_article_title", "evolution_article", postgresql_concurrently=True)
