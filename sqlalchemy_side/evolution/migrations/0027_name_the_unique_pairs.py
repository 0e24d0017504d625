"""The constraint that pairs are unique has an explicit name.

Why: ``unique_together`` has been discouraged since Django 2.2. The new constraint comes first: on
    MariaDB the foreign key of the articles uses its index, and always needs one of the two.
Lock: PostgreSQL blocks writes while the index is built; MariaDB allows them.
Undo: nothing is lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0027"
down_revision = "evolution_0026"
branch_labels = None
depends_on = None

#: Django's name for ``unique_together``, which is an index on SQLite.
OLD = "evolution_article_tags_article_id_tag_id_5097044f_uniq"
NEW = "evolution_tagging_article_tag_unique"


def tags(*more: sa.schema.SchemaItem) -> sa.Table:
    """Return the table as it is on SQLite, where it has to be recreated."""
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
        sa.Column("is_main", base.Boolean(), nullable=False),
        *more,
        sa.Index("evolution_article_tags_article_id_82c707c6", "article_id"),
        sa.Index("evolution_article_tags_tag_id_c115805c", "tag_id"),
        sqlite_autoincrement=True,
    )


def upgrade() -> None:
    old = sa.Index(OLD, "article_id", "tag_id", unique=True)
    with op.batch_alter_table("evolution_article_tags", copy_from=tags(old)) as batch:
        batch.create_unique_constraint(NEW, ["article_id", "tag_id"])
    # The new one comes first: InnoDB always needs an index for the foreign key.
    if op.get_context().dialect.name == "sqlite":
        op.drop_index(OLD, "evolution_article_tags")
    else:
        op.drop_constraint(OLD, "evolution_article_tags", type_="unique")


def downgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        op.create_index(OLD, "evolution_article_tags", ["article_id", "tag_id"], unique=True)
    else:
        op.create_unique_constraint(OLD, "evolution_article_tags", ["article_id", "tag_id"])
    both = (
        sa.Index(OLD, "article_id", "tag_id", unique=True),
        sa.UniqueConstraint("article_id", "tag_id", name=NEW),
    )
    with op.batch_alter_table("evolution_article_tags", copy_from=tags(*both)) as batch:
        batch.drop_constraint(NEW, type_="unique")
