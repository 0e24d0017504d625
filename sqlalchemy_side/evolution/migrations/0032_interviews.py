"""Expand: a conversation is an article with a guest.

Why: the first of three steps that turn an independent model into a child of another: by now
    conversations have pages, tags and issues as well.
Lock: none, the table is new; its foreign key briefly locks the articles.
Undo: drops the table with its rows; their articles stay.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0032"
down_revision = "evolution_0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evolution_interview",
        sa.Column("article_ptr_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guest", sa.String(100), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_ptr_id"],
            ["evolution_article.id"],
            name=op.f("evolution_interview_article_ptr_id_94db4c20_fk_evolution"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("article_ptr_id"),
    )


def downgrade() -> None:
    op.drop_table("evolution_interview")
