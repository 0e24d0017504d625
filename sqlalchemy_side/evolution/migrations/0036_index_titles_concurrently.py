"""Articles are found by title.

Why: the archive is searched while authors write.
Lock: none on PostgreSQL, where the index is built concurrently; that takes longer, cannot be part
    of a transaction, and leaves an invalid index where it fails. MariaDB lets rows be written
    meanwhile, too. SQLite knows one writer only.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0036"
down_revision = "evolution_0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Outside of a transaction, without which PostgreSQL cannot do it; elsewhere that is nothing.
    with op.get_context().autocommit_block():
        op.create_index(
            "evolution_article_title", "evolution_article", ["title"], postgresql_concurrently=True
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("evolution_article_title", "evolution_article", postgresql_concurrently=True)
