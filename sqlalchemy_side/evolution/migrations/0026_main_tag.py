"""One of an article's tags may be its main one.

Why: what the model of the pairs was made for.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: which tags are the main ones is lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side import base

revision = "evolution_0026"
down_revision = "evolution_0025"
branch_labels = None
depends_on = None

UNIQUE = "evolution_article_tags_article_id_tag_id_5097044f_uniq"


def tags(*more: sa.schema.SchemaItem) -> sa.Table:
    """Return the table as it is on SQLite, where it has to be made anew."""
    return sa.Table(
        "evolution_article_tags",
        sa.MetaData(),
        sa.Column("id", base.BIG_KEY, primary_key=True),
        sa.Column(
            "article_id",
            sa.BigInteger(),
            base.DeferredForeignKey("evolution_article.id"),
            nullable=False,
        ),
        sa.Column(
            "tag_id", sa.BigInteger(), base.DeferredForeignKey("evolution_tag.id"), nullable=False
        ),
        *more,
        sa.Index("evolution_article_tags_article_id_82c707c6", "article_id"),
        sa.Index("evolution_article_tags_tag_id_c115805c", "tag_id"),
        sqlite_autoincrement=True,
    )


def upgrade() -> None:
    # The rows that are there need a value, and those to come are to be given one.
    is_main: sa.Column[bool] = sa.Column(
        "is_main", base.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("evolution_article_tags", is_main)
    unique = sa.Index(UNIQUE, "article_id", "tag_id", unique=True)
    with op.batch_alter_table(
        "evolution_article_tags", copy_from=tags(is_main.copy(), unique)
    ) as batch:
        batch.alter_column("is_main", existing_type=base.Boolean(), server_default=None)


def downgrade() -> None:
    op.drop_column("evolution_article_tags", "is_main")
