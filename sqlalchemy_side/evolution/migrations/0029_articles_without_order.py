"""No order of Django's keeping.

Why: the page on which an article begins will tell the order; two truths are one too many.
Lock: PostgreSQL drops columns in the catalogue only; MariaDB from 10.4 on does, too.
Undo: the column comes back, and every article is the first of its issue.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side import base

revision = "evolution_0029"
down_revision = "evolution_0028"
branch_labels = None
depends_on = None


def article(*more: sa.schema.SchemaItem) -> sa.Table:
    """Return the table as it is on SQLite, where it has to be made anew."""
    return sa.Table(
        "evolution_article",
        sa.MetaData(),
        sa.Column("id", base.BIG_KEY, primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("text", base.Text(), nullable=False),
        sa.Column(
            "author_id",
            sa.BigInteger(),
            base.DeferredForeignKey("evolution_author.id"),
            nullable=False,
        ),
        sa.Column("slug", sa.String(100), nullable=False),
        sa.Column("issue_id", sa.BigInteger(), base.DeferredForeignKey("evolution_issue.id")),
        *more,
        sa.UniqueConstraint("slug", name="evolution_article_slug_unique"),
        sa.Index("evolution_article_author_id_b73caf1b", "author_id"),
        sa.Index("evolution_article_issue_id_6e6377ff", "issue_id"),
        sqlite_autoincrement=True,
    )


def upgrade() -> None:
    op.drop_column("evolution_article", "_order")


def downgrade() -> None:
    # The rows that are there need a value, and those to come are to be given one.
    order = sa.Column("_order", sa.Integer(), nullable=False, server_default=sa.text("0"))
    op.add_column("evolution_article", order)
    with op.batch_alter_table(
        "evolution_article",
        copy_from=article(order.copy()),
        # Where Django has to make a table anew, a column that comes back stands behind the key.
        partial_reordering=[("id", "_order", "title", "text", "author_id", "slug", "issue_id")],
    ) as batch:
        batch.alter_column("_order", existing_type=sa.Integer(), server_default=None)
