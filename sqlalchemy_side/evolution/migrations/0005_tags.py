"""Words for finding articles.

Why: a plain many-to-many, the simplest thing that works.
Lock: none, both tables are new; the keys of the second briefly lock the articles and tags.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0005"
down_revision = "evolution_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evolution_tag",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name", name="evolution_tag_name_unique"),
        comment="Words",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "evolution_article_tags",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("article_id", sa.BigInteger(), nullable=False),
        sa.Column("tag_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["evolution_article.id"],
            name=op.f("evolution_article_ta_article_id_82c707c6_fk_evolution"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"],
            ["evolution_tag.id"],
            name=op.f("evolution_article_tags_tag_id_c115805c_fk_evolution_tag_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    index_pairs()


def index_pairs() -> None:
    """Make a pair unique, and index both columns."""
    dialect = op.get_context().dialect.name
    pair = op.f("evolution_article_tags_article_id_tag_id_5097044f_uniq")
    if dialect == "sqlite":
        # Django cannot add a constraint to a SQLite table, so it adds an index there.
        op.create_index(pair, "evolution_article_tags", ["article_id", "tag_id"], unique=True)
    else:
        op.create_unique_constraint(pair, "evolution_article_tags", ["article_id", "tag_id"])
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("evolution_article_tags_article_id_82c707c6"),
            "evolution_article_tags",
            ["article_id"],
        )
        op.create_index(
            op.f("evolution_article_tags_tag_id_c115805c"), "evolution_article_tags", ["tag_id"]
        )


def downgrade() -> None:
    op.drop_table("evolution_article_tags")
    op.drop_table("evolution_tag")
