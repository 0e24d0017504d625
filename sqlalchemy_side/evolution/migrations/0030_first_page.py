"""Where an article begins, and whether the cover shows it.

Why: an order that readers see, with two rules that the database keeps.
Lock: PostgreSQL and MariaDB add the columns at once; for the rules they read the whole table.
Undo: the pages and the cover stories are lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side import base

revision = "evolution_0030"
down_revision = "evolution_0029"
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
    first_page = sa.Column("first_page", sa.Integer())
    is_cover: sa.Column[bool] = sa.Column("is_cover_story", base.Boolean(), nullable=False)
    op.add_column("evolution_article", first_page.copy())
    # The rows that are there need a value, and those to come are to be given one.
    is_cover.server_default = sa.DefaultClause(sa.false())
    op.add_column("evolution_article", is_cover.copy())
    with op.batch_alter_table(
        "evolution_article", copy_from=article(first_page, is_cover)
    ) as batch:
        batch.alter_column("is_cover_story", existing_type=base.Boolean(), server_default=None)
        batch.create_check_constraint("evolution_article_page_one", sa.column("first_page") >= 1)
    if op.get_context().dialect.name in base.ABLE:
        op.create_index(
            "evolution_article_one_cover_story",
            "evolution_article",
            ["issue_id"],
            unique=True,
            postgresql_where=sa.text("is_cover_story"),
            sqlite_where=sa.text("is_cover_story"),
        )


def downgrade() -> None:
    if op.get_context().dialect.name in base.ABLE:
        op.drop_index("evolution_article_one_cover_story", "evolution_article")
    columns: tuple[sa.schema.SchemaItem, ...] = (
        sa.Column("first_page", sa.Integer()),
        sa.Column("is_cover_story", base.Boolean(), nullable=False),
        sa.CheckConstraint(sa.column("first_page") >= 1, name="evolution_article_page_one"),
    )
    with op.batch_alter_table("evolution_article", copy_from=article(*columns)) as batch:
        batch.drop_constraint("evolution_article_page_one", type_="check")
        batch.drop_column("is_cover_story")
        batch.drop_column("first_page")
