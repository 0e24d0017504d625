"""Articles begin on page 3 at the earliest.

Why: the cover has two sides. A constraint cannot be renamed or changed in place; what it says to
    people can, without a word to the database.
Lock: PostgreSQL and MariaDB read the whole table, and writing waits.
Undo: nothing is lost, but an article may begin on the cover.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side import base

revision = "evolution_0031"
down_revision = "evolution_0030"
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


def replace_check(old: tuple[str, int], new: tuple[str, int]) -> None:
    """Drop one check of the first page and make another; each has a name and a least page."""
    columns: tuple[sa.schema.SchemaItem, ...] = (
        sa.Column("first_page", sa.Integer()),
        sa.Column("is_cover_story", base.Boolean(), nullable=False),
        sa.CheckConstraint(sa.column("first_page") >= old[1], name=old[0]),
        sa.Index(
            "evolution_article_one_cover_story",
            "issue_id",
            unique=True,
            sqlite_where=sa.text("is_cover_story"),
        ),
    )
    with op.batch_alter_table("evolution_article", copy_from=article(*columns)) as batch:
        batch.drop_constraint(old[0], type_="check")
        batch.create_check_constraint(new[0], sa.column("first_page") >= new[1])


def upgrade() -> None:
    replace_check(("evolution_article_page_one", 1), ("evolution_article_first_page", 3))


def downgrade() -> None:
    replace_check(("evolution_article_first_page", 3), ("evolution_article_page_one", 1))
